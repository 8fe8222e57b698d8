'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { waitingDay } from '@/lib/cases/case-duty.rules'
import type { WaitRow } from '@/lib/cases/my-cases.queries'
import type { PlainDate } from '@/lib/core/plain-date'
import { CaseRowLink, usePersonName } from './case-name'
import { ListPart, PartRow, PartRows } from './list-part'

type WaitsPartProps = { waits: readonly WaitRow[]; count: number; on: PlainDate }

/** For whom one waits, the longest first. */
export function WaitsPart({ waits, count, on }: WaitsPartProps) {
  const t = useTranslations('cases')
  const nameOf = usePersonName()
  if (waits.length === 0) return null
  return (
    <ListPart title={t('waits.title')} aside={count}>
      <PartRows>
        {waits.map((row) => (
          <PartRow
            key={row.dutyId}
            title={<CaseRowLink id={row.id}>{nameOf(row)}</CaseRowLink>}
            chip={<Chip>{t('waits.day', { day: waitingDay(row.dueOn, on) })}</Chip>}
            lines={[
              row.awaited && row.awaited !== 'CLIENT'
                ? `${t('duty.awaits', { whom: t(`duty.awaited.${row.awaited}`) })} · ${row.title}`
                : row.title,
            ]}
          />
        ))}
      </PartRows>
    </ListPart>
  )
}
