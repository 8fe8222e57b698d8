import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { ReplaceScreen } from '@/components/secondary-aid/mandates/replace-screen'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
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
  const draft = await findDraft(viewer, { key: `replacement:${address.data.mandateId}` })
  const content = keptReplacementFormSchema.safeParse(draft?.content)
  return (
    <ClientMessages
      domains={['mandates', 'secondaryAid.fieldErrors', 'secondaryAid.mandateProblem', 'secondaryAid.told']}
    >
      <ReplaceScreen
        found={found.value}
        signatory={{ name: viewer.name, position: viewer.position }}
        draft={draft && content.success ? { content: content.data, revision: draft.revision } : undefined}
      />
    </ClientMessages>
  )
}
