import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CalendarProvider } from '@/components/deadlines/calendar'
import { ClientMessages } from '@/components/layout/client-messages'
import { DecisionScreen } from '@/components/secondary-aid/decisions/decision-screen'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { listDecisionQueue } from '@/lib/secondary-aid/decision.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondaryAid.decisions'))('pageTitle') }
}

export default async function DecisionsPage() {
  const viewer = await requireViewer('application:decide')
  const [queue, { decisions }, calendar] = await Promise.all([
    listDecisionQueue(viewer),
    countWhatWaits(viewer),
    currentCalendar(viewer.rulesMark),
  ])
  return (
    <ClientMessages
      domains={['secondaryAid', 'applicationDesk', 'files', 'mandates', 'deadlines', 'conflicts']}
    >
      <CalendarProvider calendar={calendar}>
        <Suspense>
          <DecisionScreen
            first={queue.ok ? queue.value : { rows: [], next: null }}
            waiting={decisions}
            on={todayInKyiv(new Date())}
            signatory={{ name: viewer.name, position: viewer.position }}
          />
        </Suspense>
      </CalendarProvider>
    </ClientMessages>
  )
}
