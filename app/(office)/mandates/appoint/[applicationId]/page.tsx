import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { ChooseScreen } from '@/components/secondary-aid/mandates/choose-screen'
import { WordScreen } from '@/components/secondary-aid/mandates/word-screen'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { findAppointment, findMandateStart } from '@/lib/secondary-aid/appointment.queries'
import { appointmentAddressSchema } from '@/lib/secondary-aid/appointment.schema'
import { mandateDraftKey, mandateDraftOf } from '@/lib/secondary-aid/mandate-draft.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.choose'))('title') }
}

/** First who, then the words of the mandate: the chosen provider stands in the address. */
export default async function AppointPage({
  params,
  searchParams,
}: PageProps<'/mandates/appoint/[applicationId]'>) {
  const viewer = await requireViewer('mandate:decide')
  const address = appointmentAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const { applicationId } = address.data
  const provider = z.uuid().safeParse((await searchParams).provider)
  if (provider.success) {
    const [start, draft] = await Promise.all([
      findMandateStart(viewer, { applicationId, providerId: provider.data }),
      findDraft(viewer, { key: mandateDraftKey(applicationId) }),
    ])
    // Whoever no longer fits is told so where one chooses.
    if (!start.ok) redirect(`/mandates/appoint/${applicationId}`)
    return (
      <ClientMessages
        domains={[
          'mandates',
          'secondaryAid.choice',
          'secondaryAid.mandateState',
          'secondaryAid.fieldErrors',
          'secondaryAid.mandateProblem',
          'secondaryAid.service',
          'deadlines',
        ]}
      >
        <WordScreen start={start.value} begun={mandateDraftOf(draft, provider.data)} />
      </ClientMessages>
    )
  }
  const found = await findAppointment(viewer, { applicationId })
  if (!found.ok) notFound()
  return (
    <ClientMessages
      domains={[
        'mandates',
        'secondaryAid.choice',
        'secondaryAid.mandateState',
        'secondaryAid.fieldErrors',
        'secondaryAid.mandateProblem',
        'secondaryAid.service',
        'clients.codes',
        'conflicts',
      ]}
    >
      <ChooseScreen key={found.value.revision} found={found.value} />
    </ClientMessages>
  )
}
