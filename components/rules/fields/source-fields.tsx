'use client'

import { useTranslations } from 'next-intl'
import { GROUND_KINDS, type LawKind } from '@/lib/rules/law-kinds'
import { RowBoth, RowLines, RowSelect } from './basic-fields'
import { useConfidenceChoices } from './confidence-choices'

const WITHOUT_ACT: readonly LawKind[] = ['documents', 'holidays', 'holidaySuspensions']
const WITH_ONE_SOURCE: readonly LawKind[] = [...WITHOUT_ACT, 'deadlines', ...GROUND_KINDS]

/** By which act, where it was seen, and how sure one may be. */
export function SourceFields({ kind }: { kind: LawKind }) {
  const t = useTranslations('rules.form')
  const confidences = useConfidenceChoices()
  const hasMany = !WITH_ONE_SOURCE.includes(kind)
  return (
    <div className="grid gap-4">
      {!WITHOUT_ACT.includes(kind) && <RowBoth name="version.row.legalBasis" label={t('act')} />}
      {hasMany ? (
        <RowLines name="version.row.sources" label={t('sources')} hint={t('sourcesHint')} rows={2} />
      ) : (
        <RowLines name="version.row.source" label={t('source')} rows={1} />
      )}
      <RowSelect name="version.row.confidence" label={t('confidence')} options={confidences} />
      {hasMany && <RowLines name="version.row.note" label={t('note')} hint={t('noteHint')} rows={1} />}
    </div>
  )
}
