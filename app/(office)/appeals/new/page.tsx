import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppealFormScreen } from '@/components/appeals/appeal-form-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { startAppeal } from '@/lib/appeals/appeal-source.queries'
import { appealDraftSchema, appealSourceSchema } from '@/lib/appeals/citizen-appeal.schema'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { todayInKyiv } from '@/lib/core/plain-date'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appeals.new'))('title') }
}

/** Enters an appeal in the register: of an enquiry, of a card, or of somebody without one. */
export default async function NewAppealPage({ searchParams }: PageProps<'/appeals/new'>) {
  const viewer = await requireViewer('appeal:create')
  const source = appealSourceSchema.parse(await searchParams)
  const from = source.enquiry ?? source.client
  const draftKey = from ? `appeal:${from}` : 'appeal-new'
  const [start, draft] = await Promise.all([
    startAppeal(viewer, source),
    findDraft(viewer, { key: draftKey }),
  ])
  if (!start.ok) {
    if (start.error === 'registered') redirect(`/appeals/${start.appealId}`)
    notFound()
  }
  const content = appealDraftSchema.safeParse(draft?.content)
  return (
    <ClientMessages domains={['appeals']}>
      <AppealFormScreen
        source={source}
        start={start.value}
        on={todayInKyiv(new Date())}
        draftKey={draftKey}
        draft={draft && content.success ? { content: content.data, revision: draft.revision } : undefined}
      />
    </ClientMessages>
  )
}
