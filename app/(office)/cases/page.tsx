import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyCasesScreen } from '@/components/cases/my-cases-screen'
import { CalendarProvider } from '@/components/deadlines/calendar'
import { ClientMessages } from '@/components/layout/client-messages'
import { eventDraftOf } from '@/lib/cases/case-note.schema'
import { listMyCases } from '@/lib/cases/my-cases.queries'
import { findDraft } from '@/lib/core/drafts'
import { readForViewer } from '@/lib/core/page-read'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('title') }
}

export default async function CasesPage() {
  const now = new Date()
  const { viewer, value } = await readForViewer('caseDuty:update', (viewer, admission) =>
    Promise.all([
      listMyCases(viewer, { now, admission }),
      findDraft(viewer, { key: 'case-event' }),
      currentCalendar(viewer.rulesMark),
    ]),
  )
  const [mine, draft, calendar] = value
  return (
    <ClientMessages
      domains={[
        'cases',
        'mandates',
        'secondaryAid.mandateState',
        'secondaryAid.fieldErrors',
        'secondaryAid.mandateProblem',
        'deadlines',
        'visit.deadlines',
      ]}
    >
      <CalendarProvider calendar={calendar}>
        <MyCasesScreen
          first={mine.value}
          now={now.toISOString()}
          draft={eventDraftOf(draft)}
          hasOtherWork={viewer.roles.some(({ role }) => role !== 'LAWYER')}
          calendarHref="/bookings"
        />
      </CalendarProvider>
    </ClientMessages>
  )
}
