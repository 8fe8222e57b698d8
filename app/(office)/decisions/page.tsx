import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ClientMessages } from '@/components/layout/client-messages'
import { DecisionScreen } from '@/components/secondary-aid/decisions/decision-screen'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { countDecisions, listDecisionQueue } from '@/lib/secondary-aid/decision.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondaryAid.decisions'))('pageTitle') }
}

export default async function DecisionsPage() {
  const viewer = await requireViewer('application:decide')
  const [queue, waiting] = await Promise.all([listDecisionQueue(viewer), countDecisions(viewer)])
  return (
    <ClientMessages domains={['secondaryAid', 'applicationDesk', 'files', 'mandates']}>
      <Suspense>
        <DecisionScreen
          first={queue.ok ? queue.value : { rows: [], next: null }}
          waiting={waiting}
          on={todayInKyiv(new Date())}
          signatory={{ name: viewer.name, position: viewer.position }}
        />
      </Suspense>
    </ClientMessages>
  )
}
