import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseScreen } from '@/components/cases/case-screen'
import { tabOf } from '@/components/cases/case-tab-keys'
import { CalendarProvider } from '@/components/deadlines/calendar'
import { ClientMessages } from '@/components/layout/client-messages'
import { findCase } from '@/lib/cases/case.queries'
import { caseAddressSchema } from '@/lib/cases/case-list.schema'
import { eventDraftOf } from '@/lib/cases/case-note.schema'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { resultDraftKey, resultDraftOf } from '@/lib/secondary-aid/mandate-draft.schema'

export async function generateMetadata(): Promise<Metadata> {
  // No name in a title: it stays in the browser's history.
  return { title: (await getTranslations('cases'))('pageTitle') }
}

export default async function CasePage({ params, searchParams }: PageProps<'/cases/[mandateId]'>) {
  const viewer = await requireViewer('caseDuty:update')
  const address = caseAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const { mandateId } = address.data
  const now = new Date()
  const [found, draft, result, calendar, { tab }] = await Promise.all([
    findCase(viewer, { mandateId }, now),
    findDraft(viewer, { key: `case-event:${mandateId}` }),
    findDraft(viewer, { key: resultDraftKey(mandateId) }),
    currentCalendar(viewer.rulesMark),
    searchParams,
  ])
  if (!found.ok) notFound()
  return (
    <ClientMessages
      domains={[
        'cases',
        'mandates',
        'secondaryAid.fieldErrors',
        'secondaryAid.mandateProblem',
        'secondaryAid.mandateState',
        'secondaryAid.service',
        'deadlines',
        'visit.deadlines',
        'card.header',
        'clients.codes',
        'desk.preview',
        'files.kind',
        'conflicts',
        'bookings',
      ]}
    >
      <CalendarProvider calendar={calendar}>
        <CaseScreen
          found={found.value}
          draft={eventDraftOf(draft)}
          result={resultDraftOf(result)}
          tab={tabOf(tab)}
          now={now.toISOString()}
          hasOtherWork={viewer.roles.some(({ role }) => role !== 'LAWYER')}
        />
      </CalendarProvider>
    </ClientMessages>
  )
}
