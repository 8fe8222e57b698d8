import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PROVIDER_FORM_TEXTS } from '@/components/secondary-aid/providers/provider-form-texts'
import { ProviderScreen } from '@/components/secondary-aid/providers/provider-screen'
import { requireViewer } from '@/lib/core/auth'
import { listProviderChoices } from '@/lib/secondary-aid/provider.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.providers'))('new') }
}

export default async function NewProviderPage() {
  const viewer = await requireViewer('provider:manage')
  const choices = await listProviderChoices(viewer)
  return (
    <ClientMessages domains={PROVIDER_FORM_TEXTS}>
      <ProviderScreen
        choices={choices}
        starting={{
          unitId: viewer.unit.id,
          kind: 'ADVOCATE',
          surname: '',
          givenName: '',
          patronymic: '',
          sex: '',
          position: '',
          certificate: '',
          registerEntry: '',
          contract: '',
          contractTo: '',
          languages: ['uk'],
          knowsSignLanguage: false,
          branchCodes: [],
          topicCodes: [],
          places: [],
          capacity: '10',
          phone: '',
          email: '',
          staffId: '',
          absences: [],
        }}
      />
    </ClientMessages>
  )
}
