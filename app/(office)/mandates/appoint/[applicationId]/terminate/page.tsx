import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { TerminateScreen } from '@/components/secondary-aid/mandates/terminate-screen'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { findAppointment } from '@/lib/secondary-aid/appointment.queries'
import { appointmentAddressSchema } from '@/lib/secondary-aid/appointment.schema'
import { begunForm } from '@/lib/secondary-aid/begun-form.schema'
import { currentGrounds } from '@/lib/secondary-aid/ground.queries'
import { groundsOn } from '@/lib/secondary-aid/ground.rules'
import { getLastChange } from '@/lib/secondary-aid/last-change.queries'
import { keptTerminationFormSchema } from '@/lib/secondary-aid/mandate-ending.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mandates.terminate'))('title') }
}

export default async function TerminateAidPage({
  params,
}: PageProps<'/mandates/appoint/[applicationId]/terminate'>) {
  const viewer = await requireViewer('mandate:decide')
  const address = appointmentAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const { applicationId } = address.data
  const found = await findAppointment(viewer, address.data)
  if (!found.ok || found.value.hasEnded) notFound()
  const { number, person, openMandate, on } = found.value
  const [draft, lastChange] = await Promise.all([
    findDraft(viewer, { key: `termination:${applicationId}` }),
    getLastChange(applicationId),
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
      <TerminateScreen
        applicationId={applicationId}
        about={[person.name, number, openMandate?.number].filter(Boolean).join(' · ')}
        hasProvider={openMandate !== null}
        on={on}
        grounds={groundsOn((await currentGrounds(viewer.rulesMark)).termination, on)}
        back={openMandate ? `/mandates/${openMandate.id}` : `/mandates/appoint/${applicationId}`}
        signatory={{ name: viewer.name, position: viewer.position }}
        draft={begunForm(draft, keptTerminationFormSchema)}
        lastChange={lastChange}
      />
    </ClientMessages>
  )
}
