import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientHeader } from '@/components/clients/client-header'
import { EditForm } from '@/components/clients/edit/edit-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { findCardToChange } from '@/lib/clients/card-edit.queries'
import { editDraftKey, restoreEdit } from '@/lib/clients/card-edit.schema'
import { formOfContent } from '@/lib/clients/card-form-input.schema'
import { allowsScope } from '@/lib/clients/consent.rules'
import { consentStanding } from '@/lib/clients/consent-standing.rules'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { headerOfCard } from '@/lib/enquiries/card-header.rules'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('card.edit')
  return { title: t('title') }
}

export default async function EditCardPage({ params }: PageProps<'/clients/[clientId]/edit'>) {
  const viewer = await requireViewer('client:update')
  const clientId = z.uuid().safeParse((await params).clientId)
  if (!clientId.success) notFound()
  const found = await findCardToChange(viewer, { clientId: clientId.data })
  if (!found.ok) notFound()
  const { content, placePaths, revision, id, showsSensitive, consents } = found.value
  const draft = await findDraft(viewer, { key: editDraftKey(id) })
  const kept = restoreEdit(draft?.content)
  return (
    <ClientMessages
      domains={['card.edit', 'card.parts', 'card.form', 'card.clash', 'clients', 'consent', 'desk.preview']}
    >
      <EditForm
        clientId={id}
        start={
          kept ?? {
            revision,
            base: content,
            form: formOfContent(content, placePaths),
            submissionId: crypto.randomUUID(),
          }
        }
        draft={draft && kept && { revision: draft.revision, savedAt: draft.savedAt }}
        placePaths={placePaths}
        showsSensitive={showsSensitive}
        isConsentWithdrawn={consentStanding(consents) === 'WITHDRAWN'}
        mayHoldSensitive={consents.some((consent) => allowsScope(consent, 'SENSITIVE_DATA'))}
        header={<ClientHeader client={headerOfCard(found.value, null)} />}
      />
    </ClientMessages>
  )
}
