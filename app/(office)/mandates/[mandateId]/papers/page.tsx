import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PapersScreen } from '@/components/secondary-aid/mandates/papers-screen'
import { requireViewer } from '@/lib/core/auth'
import { mandateAddressSchema } from '@/lib/secondary-aid/mandate.schema'
import { findMandatePapers } from '@/lib/secondary-aid/mandate-papers.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.papers'))('title') }
}

export default async function MandatePapersPage({ params }: PageProps<'/mandates/[mandateId]/papers'>) {
  const viewer = await requireViewer('mandate:read')
  const address = mandateAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findMandatePapers(viewer, address.data)
  if (!found.ok) notFound()
  const { mandateId } = address.data
  return (
    <ClientMessages domains={['mandates.papers', 'secondaryAid.decisions']}>
      <PapersScreen papers={found.value} of={{ mandateId }} back={`/mandates/${mandateId}`} />
    </ClientMessages>
  )
}
