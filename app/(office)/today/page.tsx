import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { TodayScreen } from '@/components/oversight/today/today-screen'
import { readForViewer } from '@/lib/core/page-read'
import { readToday } from '@/lib/oversight/today.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') }
}

/** What needs the head today, the most urgent first; it changes by itself. */
export default async function TodayPage() {
  const { value: today } = await readForViewer('application:decide', (viewer, admission) =>
    readToday(viewer, undefined, { admission }),
  )
  if (!today.ok) throw new Error('The day could not be read')
  return (
    <ClientMessages domains={['today']}>
      <TodayScreen first={today.value} />
    </ClientMessages>
  )
}
