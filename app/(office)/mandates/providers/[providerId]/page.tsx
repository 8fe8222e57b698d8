import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PROVIDER_FORM_TEXTS } from '@/components/secondary-aid/providers/provider-form-texts'
import { ProviderScreen } from '@/components/secondary-aid/providers/provider-screen'
import { requireViewer } from '@/lib/core/auth'
import { findProvider, listProviderChoices } from '@/lib/secondary-aid/provider.queries'
import { providerAddressSchema } from '@/lib/secondary-aid/provider.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.providers'))('one') }
}

export default async function ProviderPage({ params }: PageProps<'/mandates/providers/[providerId]'>) {
  const viewer = await requireViewer('provider:manage')
  const address = providerAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const [found, choices] = await Promise.all([
    findProvider(viewer, address.data),
    listProviderChoices(viewer, address.data.providerId),
  ])
  if (!found.ok) notFound()
  return (
    <ClientMessages domains={PROVIDER_FORM_TEXTS}>
      <ProviderScreen found={found.value} choices={choices} starting={found.value.form} />
    </ClientMessages>
  )
}
