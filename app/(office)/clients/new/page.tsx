import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegistrationScreen } from '@/components/clients/registration/registration-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { restoreRegistration } from '@/lib/clients/card-form.schema'
import { REGISTRATION_DRAFT } from '@/lib/clients/client-card.commands'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('card.registration')
  return { title: t('title') }
}

export default async function NewClientPage() {
  const viewer = await requireViewer('client:create')
  const draft = await findDraft(viewer, { key: REGISTRATION_DRAFT })
  const kept = restoreRegistration(draft?.content)
  return (
    <ClientMessages domains={['card.registration', 'card.parts', 'card.form', 'clients', 'consent', 'desk']}>
      <RegistrationScreen
        draft={draft && kept ? { ...kept, revision: draft.revision, savedAt: draft.savedAt } : undefined}
        mayStart={holds(viewer.ability, 'enquiry:create')}
      />
    </ClientMessages>
  )
}
