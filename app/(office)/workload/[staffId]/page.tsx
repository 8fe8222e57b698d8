import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { WorkerScreen } from '@/components/oversight/worker-screen'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { findTeamMember } from '@/lib/oversight/workload.queries'
import { workerMattersSchema } from '@/lib/oversight/workload.schema'
import { listWorkerMatters } from '@/lib/oversight/workload-matters.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workload'))('title') }
}

/** One worker: open matters to hand over or to mark, days away. */
export default async function WorkerPage({ params, searchParams }: PageProps<'/workload/[staffId]'>) {
  const viewer = await requireViewer('workload:read')
  const asked = workerMattersSchema.safeParse({ ...(await searchParams), ...(await params) })
  if (!asked.success) notFound()
  const now = new Date()
  const member = await findTeamMember(viewer, asked.data.staffId, now)
  if (!member) notFound()
  const page = await listWorkerMatters(viewer, asked.data, { now })
  const { kind, after } = asked.data
  return (
    <ClientMessages domains={['workload']}>
      <WorkerScreen
        key={`${kind ?? ''} ${after?.id ?? ''}`}
        member={member}
        page={page}
        kind={kind}
        after={after}
        on={todayInKyiv(now)}
      />
    </ClientMessages>
  )
}
