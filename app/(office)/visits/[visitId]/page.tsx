import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AppealLink } from '@/components/appeals/appeal-link'
import { ClientHeader } from '@/components/clients/client-header'
import { CalendarProvider } from '@/components/deadlines/calendar'
import { AnonymousHeader } from '@/components/enquiries/visit/anonymous-header'
import { VisitFacts } from '@/components/enquiries/visit/visit-facts'
import { visitFormOf } from '@/components/enquiries/visit/visit-form'
import { VisitHistory } from '@/components/enquiries/visit/visit-history'
import { VisitScreen } from '@/components/enquiries/visit/visit-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { TransferTraces } from '@/components/oversight/transfers/transfer-traces'
import { ClientBookings } from '@/components/queue/bookings/client-bookings'
import { ClientReferrals } from '@/components/referrals/client-referrals'
import { StartApplication } from '@/components/secondary-aid/start-application'
import { ButtonLink } from '@/components/ui/button-link'
import { listAppealsOf } from '@/lib/appeals/citizen-appeal.queries'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { todayInKyiv } from '@/lib/core/plain-date'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { findClientHeader } from '@/lib/enquiries/client-header.queries'
import { readClientHistory } from '@/lib/enquiries/client-history.queries'
import { canMoveTo, ENQUIRY_STATUSES } from '@/lib/enquiries/enquiry.rules'
import { visitDraftKey } from '@/lib/enquiries/visit.commands'
import { findVisit, type Visit } from '@/lib/enquiries/visit.queries'
import { restoreVisit } from '@/lib/enquiries/visit-draft.schema'
import { listTransfersOf } from '@/lib/oversight/transfer-list.queries'
import { listBookingsOf } from '@/lib/queue/booking-list.queries'
import { listVisitReferrals } from '@/lib/referrals/client-referrals.queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('visit')
  return { title: t('pageTitle') }
}

export default async function VisitPage({ params }: PageProps<'/visits/[visitId]'>) {
  const viewer = await requireViewer('enquiry:read')
  const visitId = z.uuid().safeParse((await params).visitId)
  if (!visitId.success) notFound()
  const found = await findVisit(viewer, { visitId: visitId.data })
  if (!found.ok) notFound()
  const visit = found.value
  const { clientId } = visit
  const [client, history, draft, calendar, referrals, transfers, bookings, appeals, t] = await Promise.all([
    clientId ? findClientHeader(viewer, { clientId }) : undefined,
    clientId ? readClientHistory(viewer, clientId) : undefined,
    findDraft(viewer, { key: visitDraftKey(visit.id) }),
    currentCalendar(viewer.rulesMark),
    listVisitReferrals(viewer, visit.id),
    listTransfersOf(viewer, { enquiryIds: visit.enquiries.map(({ id }) => id) }),
    clientId ? listBookingsOf(viewer, { clientId }) : [],
    listAppealsOf(viewer, notLegalAid(visit)),
    getTranslations('referrals.visit'),
  ])
  const header = client?.ok ? client.value : undefined
  const mayBook = holds(viewer.ability, 'booking:create')
  const mayRefer = holds(viewer.ability, 'referral:create')
  const movable = holds(viewer.ability, 'transfer:create') ? visit.enquiries : []
  const transferStarts = movable
    .filter(({ status }) => mayGo(status))
    .map(({ id, number }) => ({
      href: `/transfers/new?enquiry=${id}`,
      ...(visit.enquiries.length > 1 ? { number } : {}),
    }))
  const mayRegister = holds(viewer.ability, 'appeal:create')
  const mayApply = holds(viewer.ability, 'application:create')
  const kept = restoreVisit(draft?.content, { revision: visit.revision, base: visitFormOf(visit) })
  return (
    <ClientMessages domains={['visit', 'enquiries', 'deadlines', 'templates', 'conflicts', 'consent.ground']}>
      <CalendarProvider calendar={calendar}>
        <VisitScreen
          visit={visit}
          draft={draft && kept && { kept, revision: draft.revision }}
          on={todayInKyiv(new Date())}
          sex={header?.sex ?? 'NOT_STATED'}
          toDoActs={visit.enquiries.map(({ id, toDo, content }) =>
            mayApply && clientId && content.helpKind === 'SECONDARY_AID_ACCESS' ? (
              <StartApplication key={id} clientId={clientId} enquiryId={id} />
            ) : mayRefer && content.helpKind === 'OTHER_BODY' ? (
              <ButtonLink key={id} variant="primary" href={`/referrals/new?enquiry=${id}`}>
                {t('start')}
              </ButtonLink>
            ) : content.helpKind === 'NOT_LEGAL_AID' ? (
              <AppealLink
                key={id}
                enquiryId={id}
                appeal={appeals.get(id)}
                isWaiting={mayRegister && toDo === 'CITIZEN_APPEAL'}
              />
            ) : undefined,
          )}
          header={
            header ? (
              <ClientHeader client={header} aside={<VisitFacts visit={visit} />} />
            ) : (
              <AnonymousHeader aside={<VisitFacts visit={visit} />} />
            )
          }
          history={
            <>
              <ClientBookings bookings={bookings} {...(mayBook ? { startHref: bookingHref(visit) } : {})} />
              <ClientReferrals
                title={t('title')}
                referrals={referrals}
                {...(mayRefer && visit.enquiries[0]
                  ? { startHref: `/referrals/new?enquiry=${visit.enquiries[0].id}` }
                  : {})}
              />
              <TransferTraces transfers={transfers} starts={transferStarts} />
              {history && (
                <VisitHistory visits={history.visits.filter((earlier) => earlier.id !== visit.id)} />
              )}
            </>
          }
        />
      </CalendarProvider>
    </ClientMessages>
  )
}

/** Whether an issue that stands so may still go to another centre. */
function mayGo(status: string): boolean {
  const known = ENQUIRY_STATUSES.find((each) => each === status)
  return known !== undefined && canMoveTo(known, 'TRANSFER_AWAITED')
}

/** The issues that belong in the register of citizens' appeals. */
const notLegalAid = ({ enquiries }: Visit) =>
  enquiries.flatMap(({ id, content }) => (content.helpKind === 'NOT_LEGAL_AID' ? [id] : []))

/** An appointment for the issue of the visit, else for its person, else for nobody by name. */
function bookingHref({ enquiries: [issue], clientId }: Visit): string {
  if (issue) return `/bookings/new?enquiry=${issue.id}`
  return clientId ? `/bookings/new?client=${clientId}` : '/bookings/new'
}
