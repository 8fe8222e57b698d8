'use client'

import { useTranslations } from 'next-intl'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { QUALITY_ANSWERS } from '@/lib/oversight/quality-checklist.rules'
import type { QualitySummary } from '@/lib/oversight/quality-sample.queries'
import { type Cell, HIDDEN } from '@/lib/referrals/small-cells.rules'
import { useTopicName } from './use-quality-texts'

/** What the readings come to, by question and by branch of law; never by person. */
export function SummaryTables({ summary: { questions, branches } }: { summary: QualitySummary }) {
  const t = useTranslations('quality')
  const topicName = useTopicName()
  const byQuestion = [
    { key: 'question', label: t('summary.question') },
    ...QUALITY_ANSWERS.map((answer) => ({
      key: answer,
      label: t(`answer.${answer}`),
      align: 'end' as const,
    })),
  ]
  const byBranch = [
    { key: 'branch', label: t('summary.branch') },
    { key: 'read', label: t('summary.read'), align: 'end' as const },
    { key: 'faulty', label: t('summary.faulty'), align: 'end' as const },
  ]
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="min-w-0 rounded-control border border-line bg-paper p-2">
        <Table caption={t('summary.byQuestion')} showCaption columns={byQuestion}>
          {questions.map(({ key, cells }) => (
            <TableRow key={key}>
              <TableCell isHead>{t(`question.${key}`)}</TableCell>
              <Cells cells={cells} keys={QUALITY_ANSWERS} />
            </TableRow>
          ))}
        </Table>
      </div>
      <div className="min-w-0 rounded-control border border-line bg-paper p-2">
        <Table caption={t('summary.byBranch')} showCaption columns={byBranch}>
          {branches.map(({ key, cells }) => (
            <TableRow key={key}>
              <TableCell isHead>{topicName(null, key)}</TableCell>
              <Cells cells={cells} keys={['read', 'faulty']} />
            </TableRow>
          ))}
        </Table>
      </div>
    </div>
  )
}

function Cells({ cells, keys }: { cells: readonly Cell[]; keys: readonly string[] }) {
  const t = useTranslations('quality.summary')
  return cells.map((cell, place) => (
    <TableCell key={keys[place]} align="end">
      {cell === HIDDEN ? <span className="whitespace-nowrap text-ink-3 text-sm">{t('hidden')}</span> : cell}
    </TableCell>
  ))
}
