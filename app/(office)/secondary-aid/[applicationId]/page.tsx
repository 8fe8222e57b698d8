import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientHeader } from '@/components/clients/client-header'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { TransferTraces } from '@/components/oversight/transfers/transfer-traces'
import { ApplicationScreen } from '@/components/secondary-aid/checklist/application-screen'
import { EnquiryFact } from '@/components/secondary-aid/enquiry-fact'
import { ApplicationMandate } from '@/components/secondary-aid/mandates/application-mandate'
import { Banner } from '@/components/ui/banner'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { findClientHeader } from '@/lib/enquiries/client-header.queries'
import { isTransferableApplication } from '@/lib/oversight/transfer.rules'
import { listTransfersOf } from '@/lib/oversight/transfer-list.queries'
import { findApplication } from '@/lib/secondary-aid/application.queries'
import { applicationAddressSchema } from '@/lib/secondary-aid/application.schema'
import { applicationDraftKey, keptApplicationOf } from '@/lib/secondary-aid/application-draft.schema'
import { listLatestMandates } from '@/lib/secondary-aid/mandate.queries'

export async function generateMetadata(): Promise<Metadata> {
  // No name in a title: it stays in the browser's history.
  return { title: (await getTranslations('secondaryAid.checklist'))('pageTitle') }
}

export default async function ApplicationPage({ params }: PageProps<'/secondary-aid/[applicationId]'>) {
  const viewer = await requireViewer('application:read')
  const address = applicationAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findApplication(viewer, address.data)
  if (!found.ok) notFound()
  const application = found.value
  const [client, mandates, transfers, draft] = await Promise.all([
    findClientHeader(viewer, { clientId: application.clientId }),
    listLatestMandates(viewer, [application.id]),
    listTransfersOf(viewer, { applicationIds: [application.id] }),
    application.mayEdit ? findDraft(viewer, { key: applicationDraftKey(application.id) }) : undefined,
  ])
  const mayTransfer =
    holds(viewer.ability, 'transfer:create') &&
    application.mayMark &&
    isTransferableApplication(application.state) &&
    !transfers.some(({ isOnTheWay }) => isOnTheWay)
  const t = await getTranslations('secondaryAid.checklist')
  const fact = <EnquiryFact application={application} />
  const header = client.ok ? <ClientHeader client={client.value} aside={fact} /> : <h1>{t('pageTitle')}</h1>
  if (!application.checklist)
    return (
      <PageShell header={header}>
        <Banner tone="warn" title={t('noRules')} />
      </PageShell>
    )
  return (
    <ClientMessages
      domains={[
        'secondaryAid.checklist',
        'secondaryAid.act',
        'secondaryAid.fieldErrors',
        'secondaryAid.state',
        'secondaryAid.moveProblem',
        'conflicts',
        'applicationDesk',
        'issuers',
        'partnerSearch.opening',
        'partnerSearch.hours',
        'eligibility.firstLook',
        'clients.codes',
        'enquiries.channel',
        'files',
      ]}
    >
      <ApplicationScreen
        application={application}
        checklist={application.checklist}
        kept={keptApplicationOf(draft)}
        sex={client.ok ? client.value.sex : 'NOT_STATED'}
        header={header}
        mandate={
          <>
            <ApplicationMandate
              applicationId={application.id}
              state={application.state}
              mandate={mandates.get(application.id)}
              viewer={viewer}
            />
            <TransferTraces
              transfers={transfers}
              starts={mayTransfer ? [{ href: `/transfers/new?application=${application.id}` }] : []}
            />
          </>
        }
      />
    </ClientMessages>
  )
}
