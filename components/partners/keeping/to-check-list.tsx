'use client'

import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { PlainDate } from '@/lib/core/plain-date'
import type { PartnerToCheck } from '@/lib/partners/partner-tasks.queries'
import { FreshnessChip } from '../record/freshness-chip'
import { TaskLines } from '../record/task-lines'
import { useBilingual } from '../use-bilingual'

type ToCheckListProps = { partners: readonly PartnerToCheck[]; today: PlainDate }

/** Records somebody has to look at, most urgent first: a row leads to the record. */
export function ToCheckList({ partners, today }: ToCheckListProps) {
  const t = useTranslations('partnerRecord')
  const text = useBilingual()
  return (
    <ul className="rounded-control border border-line bg-paper" aria-label={t('toCheck.title')}>
      {partners.map(({ partnerId, name, nameEn, checkedOn, tasks }) => (
        <li
          key={partnerId}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="grid min-w-0 justify-items-start gap-1">
            {/* The whole row is the link’s target. */}
            <Link
              href={`/partners/${partnerId}`}
              className="font-semibold text-row after:absolute after:inset-0"
            >
              {text({ uk: name, en: nameEn })}
            </Link>
            <FreshnessChip checkedOn={checkedOn} today={today} />
          </div>
          <TaskLines tasks={tasks} />
        </li>
      ))}
    </ul>
  )
}
