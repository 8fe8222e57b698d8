import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PapersScreen } from '@/components/secondary-aid/mandates/papers-screen'
import { requireViewer } from '@/lib/core/auth'
import { appointmentAddressSchema } from '@/lib/secondary-aid/appointment.schema'
import { findTerminationPaper } from '@/lib/secondary-aid/mandate-papers.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.papers'))('title') }
}

/** The decision to end the aid of an application, whether anybody was appointed or not. */
export default async function TerminationPapersPage({
  params,
}: PageProps<'/mandates/appoint/[applicationId]/papers'>) {
  const viewer = await requireViewer('mandate:decide')
  const address = appointmentAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findTerminationPaper(viewer, address.data)
  if (!found.ok) notFound()
  return (
    <ClientMessages domains={['mandates.papers', 'secondaryAid.decisions']}>
      <PapersScreen papers={{ ENDING: found.value }} of={address.data} back="/mandates" />
    </ClientMessages>
  )
}
