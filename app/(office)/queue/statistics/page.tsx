import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { StatisticsForm } from '@/components/queue/statistics-form'
import { StatisticsTables } from '@/components/queue/statistics-tables'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { readHallStatistics } from '@/lib/queue/hall-statistics.queries'
import { hallStatisticsSchema, isPeriod } from '@/lib/queue/hall-statistics.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hall.statistics'))('title') }
}

/** How the hall went: for the head, of today or of any period up to a year. */
export default async function HallStatisticsPage({ searchParams }: PageProps<'/queue/statistics'>) {
  const viewer = await requireViewer('workload:read')
  const asked = hallStatisticsSchema.parse(await searchParams)
  const today = todayInKyiv(new Date())
  const [from, to] = [asked.from ?? asked.to ?? today, asked.to ?? today]
  const isSound = isPeriod(from, to)
  const found = await readHallStatistics(viewer, {
    unitId: asked.unit,
    ...(isSound ? { from, to } : { from: today, to: today }),
  })
  if (!found.ok) notFound()
  const t = await getTranslations('hall.statistics')
  const { unit, units, all } = found.value
  return (
    <PageShell>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <h1>{t('title')}</h1>
        <ButtonLink href={`/queue?unit=${unit.id}`}>{t('back')}</ButtonLink>
      </div>
      <ClientMessages domains={['hall.statistics']}>
        <StatisticsForm from={from} to={to} unitId={unit.id} units={units} />
      </ClientMessages>
      <div className="mt-4 grid grid-cols-1 gap-4">
        {!isSound && <Banner tone="danger">{t('wrongDays')}</Banner>}
        {isSound && !all && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        {isSound && all && <StatisticsTables statistics={found.value} all={all} />}
      </div>
    </PageShell>
  )
}
