'use client'

import { useTranslations } from 'next-intl'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import type { FieldDifference } from '@/lib/partners/record-difference.rules'
import { usePathText, useValueText } from './difference-text'

type DifferenceListProps = { record: PartnerRecord; differences: readonly FieldDifference[] }

/** Field by field: what was, what became. */
export function DifferenceList({ record, differences }: DifferenceListProps) {
  const t = useTranslations('partnerRecord.version')
  const pathText = usePathText(record)
  const valueText = useValueText()
  return (
    <dl className="grid gap-2">
      {differences.map(({ path, before, after }) => (
        <div
          key={path.join('.')}
          className="grid gap-x-4 border-line border-t pt-1.5 sm:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-2 text-sm">{pathText(path)}</dt>
          <dd className="grid gap-0.5 text-row">
            <del className="text-ink-2">
              <span className="sr-only">{t('was')} </span>
              {valueText(before)}
            </del>
            <ins className="no-underline">
              <span className="sr-only">{t('became')} </span>
              {valueText(after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
