'use client'

import { useTranslations } from 'next-intl'
import type { GROUND_KINDS } from '@/lib/rules/law-kinds'
import { OFFER_KINDS } from '@/lib/secondary-aid/refusal-grounds'
import { RowBoth, RowNumber, RowTick, RowTicks } from './basic-fields'
import { NameFields } from './office-fields'

/** A ground as decisions name it, and what it asks of whoever decides. */
export function GroundFields({ kind }: { kind: (typeof GROUND_KINDS)[number] }) {
  const t = useTranslations('rules.fact')
  const tf = useTranslations('rules.form')
  const tv = useTranslations('rules.value.offer')
  return (
    <div className="grid gap-5">
      <NameFields />
      {kind === 'refusalGrounds' && (
        <>
          <RowBoth name="version.row.evidence" label={t('evidence')} isLong />
          <RowTicks
            name="version.row.offers"
            label={t('offers')}
            options={OFFER_KINDS.map((value) => ({ value, label: tv(value) }))}
          />
          <RowTick name="version.row.onlyWarns" label={tf('onlyWarns')} hint={tf('onlyWarnsHint')} />
        </>
      )}
      {kind === 'terminationGrounds' && (
        <>
          <RowNumber name="version.row.warningDays" label={t('warningDays')} hint={tf('warningDaysHint')} />
          <RowTick name="version.row.isNormalEnd" label={tf('isNormalEnd')} hint={tf('isNormalEndHint')} />
        </>
      )}
      <RowBoth name="version.row.hint" label={t('note')} hint={tf('groundHint')} isLong />
    </div>
  )
}
