import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { ReplaceScreen } from '@/components/secondary-aid/mandates/replace-screen'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { begunForm } from '@/lib/secondary-aid/begun-form.schema'
import { getLastChange } from '@/lib/secondary-aid/last-change.queries'
import { mandateAddressSchema } from '@/lib/secondary-aid/mandate.schema'
import { keptReplacementFormSchema } from '@/lib/secondary-aid/mandate-ending.schema'
import { findReplacementCase } from '@/lib/secondary-aid/mandate-replacement.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.replace'))('title') }
}

export default async function ReplaceProviderPage({ params }: PageProps<'/mandates/[mandateId]/replace'>) {
  const viewer = await requireViewer('mandate:decide')
  const address = mandateAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findReplacementCase(viewer, address.data)
  if (!found.ok) notFound()
  const [draft, lastChange] = await Promise.all([
    findDraft(viewer, { key: `replacement:${address.data.mandateId}` }),
    getLastChange(found.value.applicationId),
  ])
  return (
    <ClientMessages
      domains={[
        'mandates',
        'secondaryAid.fieldErrors',
        'secondaryAid.mandateProblem',
        'secondaryAid.told',
        'secondaryAid.changedSince',
      ]}
    >
      <ReplaceScreen
        found={found.value}
        signatory={{ name: viewer.name, position: viewer.position }}
        draft={begunForm(draft, keptReplacementFormSchema)}
        lastChange={lastChange}
      />
    </ClientMessages>
  )
}
