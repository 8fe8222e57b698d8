import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyCasesScreen } from '@/components/cases/my-cases-screen'
import { CalendarProvider } from '@/components/deadlines/calendar'
import { ClientMessages } from '@/components/layout/client-messages'
import { eventDraftOf } from '@/lib/cases/case-note.schema'
import { listMyCases } from '@/lib/cases/my-cases.queries'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('title') }
}

export default async function CasesPage() {
  const viewer = await requireViewer('caseDuty:update')
  const now = new Date()
  const [mine, draft, calendar] = await Promise.all([
    listMyCases(viewer, { now }),
    findDraft(viewer, { key: 'case-event' }),
    currentCalendar(viewer.rulesMark),
  ])
  return (
    <ClientMessages
      domains={['cases', 'mandates', 'secondaryAid', 'deadlines', 'visit', 'card', 'clients', 'desk']}
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
