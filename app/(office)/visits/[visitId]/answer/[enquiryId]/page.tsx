import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LetterScreen } from '@/components/enquiries/letters/letter-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { findLetterRecord } from '@/lib/enquiries/letter.queries'
import { letterAddressSchema, letterDraftSchema } from '@/lib/enquiries/letter.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letters'))('pageTitle') }
}

export default async function WrittenAnswerPage({
  params,
}: PageProps<'/visits/[visitId]/answer/[enquiryId]'>) {
  const viewer = await requireViewer('enquiry:read')
  const address = letterAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findLetterRecord(viewer, address.data)
  if (!found.ok) notFound()
  const draft = await findDraft(viewer, { key: `letter:${address.data.enquiryId}` })
  const content = letterDraftSchema.safeParse(draft?.content)
  return (
    <ClientMessages domains={['letters']}>
      <LetterScreen
        record={found.value.record}
        draft={draft && content.success ? { content: content.data, revision: draft.revision } : undefined}
      />
    </ClientMessages>
  )
}
