import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { PlainDate } from '@/lib/core/plain-date'
import type { TodayList } from '@/lib/oversight/today.queries'
import { groupHref } from '@/lib/oversight/today.rules'
import { TodayRows } from './today-rows'

type TodayGroupSectionProps = { list: TodayList; on: PlainDate; fresh: readonly string[] }

/** A group: how many, the nearest, and the way to all of them. */
export function TodayGroupSection({
  list: { group, count, isMore, rows },
  on,
  fresh,
}: TodayGroupSectionProps) {
  const t = useTranslations('today')
  const id = `today-${group}`
  return (
    <section aria-labelledby={id} className="mb-6 break-inside-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-ink border-b-2 pb-1">
        <h2 id={id} className="text-lg">
          {t(`group.${group}`)}{' '}
          <span className="font-normal text-ink-2">{isMore ? t('countMany', { count }) : count}</span>
        </h2>
        <Link href={groupHref(group)} className="inline-flex min-h-6 items-center text-sm">
          {isMore ? t('allMany', { count }) : count > rows.length ? t('all', { count }) : t('open')}
          <span className="sr-only">: {t(`group.${group}`)}</span>
        </Link>
      </div>
      <TodayRows rows={rows} on={on} fresh={fresh} />
    </section>
  )
}
