'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { waitingDay } from '@/lib/cases/case-duty.rules'
import type { DutyPage, WaitRow } from '@/lib/cases/my-cases.queries'
import type { PlainDate } from '@/lib/core/plain-date'
import { CaseRowLink, usePersonName } from './case-name'
import { ListPart, PartRow, PartRows } from './list-part'
import { MoreRows, useLaterRows } from './use-later-rows'

type WaitsPartProps = { first: DutyPage<WaitRow>; count: number; on: PlainDate }

/** For whom one waits, the longest first. */
export function WaitsPart({ first, count, on }: WaitsPartProps) {
  const t = useTranslations('cases')
  const nameOf = usePersonName()
  const waits = useLaterRows({ url: '/api/cases/waits', first, keyOf: ({ dutyId }) => dutyId })
  if (waits.rows.length === 0) return null
  return (
    <ListPart title={t('waits.title')} aside={count}>
      <PartRows>
        {waits.rows.map((row) => (
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
      <MoreRows of={waits} list={t('waits.title')} />
    </ListPart>
  )
}
