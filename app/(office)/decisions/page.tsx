import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CalendarProvider } from '@/components/deadlines/calendar'
import { ClientMessages } from '@/components/layout/client-messages'
import { DecisionScreen } from '@/components/secondary-aid/decisions/decision-screen'
import { readForViewer } from '@/lib/core/page-read'
import { todayInKyiv } from '@/lib/core/plain-date'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { openDecisionQueue } from '@/lib/secondary-aid/decision.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondaryAid.decisions'))('pageTitle') }
}

export default async function DecisionsPage() {
  const { viewer, value } = await readForViewer('application:decide', openDecisionQueue)
  const { waiting, ...first } = value
  return (
    <ClientMessages domains={['secondaryAid.decisions']}>
      <CalendarProvider calendar={await currentCalendar(viewer.rulesMark)}>
        <Suspense>
          <DecisionScreen
            first={first}
            waiting={waiting}
            on={todayInKyiv(new Date())}
            signatory={{ name: viewer.name, position: viewer.position }}
          />
        </Suspense>
      </CalendarProvider>
    </ClientMessages>
  )
}
