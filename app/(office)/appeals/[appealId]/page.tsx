import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppealScreen } from '@/components/appeals/appeal-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { findAppeal } from '@/lib/appeals/citizen-appeal.queries'
import { answerDraftSchema, appealAddressSchema } from '@/lib/appeals/citizen-appeal.schema'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appeals'))('title') }
}

/** One appeal of the register. */
export default async function AppealPage({ params }: PageProps<'/appeals/[appealId]'>) {
  const viewer = await requireViewer('appeal:read')
  const address = appealAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findAppeal(viewer, address.data)
  if (!found.ok) notFound()
  const draft = found.value.deeds.includes('DRAFT')
    ? await findDraft(viewer, { key: `appeal-answer:${found.value.id}` })
    : undefined
  const content = answerDraftSchema.safeParse(draft?.content)
  return (
    <ClientMessages domains={['appeals']}>
      <AppealScreen
        view={found.value}
        draft={draft && content.success ? { text: content.data.text, revision: draft.revision } : undefined}
      />
    </ClientMessages>
  )
}
