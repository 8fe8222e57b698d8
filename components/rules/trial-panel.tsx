'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { postJson } from '@/lib/core/http'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Answer } from '@/lib/core/result'
import { GROUND_KINDS, type LawKind } from '@/lib/rules/law-kinds'
import type { RuleForm } from '@/lib/rules/rule-form.schema'
import { INCOME_SAMPLES } from '@/lib/rules/sample-people.rules'
import type { SampleName, Trial, tryRule } from '@/lib/rules/trial.queries'
import { RuleReading } from './rule-reading'
import { useRuleForm } from './use-rule-form'

/** What the correction in the form would change, on invented people, before anybody is judged by it. */
export function TrialPanel({ kind }: { kind: LawKind }) {
  const t = useTranslations('rules.trial')
  const { getValues, trigger } = useRuleForm()
  const isGround = GROUND_KINDS.some((each) => each === kind)
  const trial = useMutation({
    mutationFn: (version: RuleForm['version']) =>
      postJson<Answer<typeof tryRule>>('/api/rules/trial', { version }),
  })
  async function ask() {
    if (await trigger('version')) trial.mutate(getValues('version'))
    else trial.reset()
  }
  const answer = trial.data
  return (
    <Sheet title={t('title')} id="trial">
      <p className="mb-3 max-w-prose text-ink-2 text-sm">{t(isGround ? 'groundLead' : 'lead')}</p>
      <Button onClick={ask} pending={trial.isPending}>
        {t(isGround ? 'askGround' : 'ask')}
      </Button>
      <div role="status" className="mt-3 grid gap-3">
        {trial.isError && <Banner tone="warn">{t('unavailable')}</Banner>}
        {answer && !answer.ok && <Banner tone="warn">{t('faulty')}</Banner>}
        {answer?.ok && <TrialResult trial={answer.value} />}
      </div>
    </Sheet>
  )
}

function TrialResult({ trial }: { trial: Trial }) {
  const t = useTranslations('rules.trial')
  const day = useDay()
  if (trial.about === 'grounds') return <GroundTrial {...trial} />
  if (trial.about === 'texts') return <Banner tone="neutral">{t('texts')}</Banner>
  if (trial.about === 'terms') {
    if (trial.terms.length === 0) return <Banner tone="neutral">{t('noTerms')}</Banner>
    return (
      <Table
        caption={t('terms')}
        showCaption
        columns={[
          { key: 'startedOn', label: t('complete') },
          { key: 'before', label: t('dueBefore') },
          { key: 'after', label: t('dueAfter') },
        ]}
      >
        {trial.terms.map(({ startedOn, before, after }) => (
          <TableRow key={startedOn}>
            <TableCell isHead>{day(startedOn)}</TableCell>
            <TableCell>{day(before)}</TableCell>
            <TableCell>
              <b>{day(after)}</b>
            </TableCell>
          </TableRow>
        ))}
      </Table>
    )
  }
  const { people, same, on } = trial
  return (
    <>
      <p className="font-semibold">{t('changed', { count: people.length, same, on: day(on) })}</p>
      {people.length > 0 && (
        <Table
          caption={t('people')}
          columns={[
            { key: 'person', label: t('person') },
            { key: 'before', label: t('before') },
            { key: 'after', label: t('after') },
          ]}
        >
          {people.flatMap(({ sample, differences }) =>
            differences.map((difference) => (
              <TableRow key={`${JSON.stringify(sample)}${difference.category}`}>
                <TableCell isHead note={difference.title}>
                  <SampleWords sample={sample} />
                </TableCell>
                <OutcomeCell
                  outcome={difference.before}
                  reasons={difference.reasons.map(({ before }) => before)}
                />
                <OutcomeCell
                  outcome={difference.after}
                  reasons={difference.reasons.map(({ after }) => after)}
                />
              </TableRow>
            )),
          )}
        </Table>
      )}
    </>
  )
}

/** What whoever decides will see, and what the paper will say, today and by the new version. */
function GroundTrial({ before, after, on }: Extract<Trial, { about: 'grounds' }>) {
  const t = useTranslations('rules.trial')
  const day = useDay()
  return (
    <>
      <p className="font-semibold">{t('groundsOn', { on: day(on) })}</p>
      <div className="grid gap-4 lg:grid-cols-2">
        {[
          { title: t('before'), version: before },
          { title: t('after'), version: after },
        ].map(({ title, version }) => (
          <section key={title} aria-label={title} className="rounded-control border border-line p-3">
            <h3 className="mb-2 font-semibold text-base">{title}</h3>
            {version ? <RuleReading version={version} /> : <p>{t('noSuchGround')}</p>}
          </section>
        ))}
      </div>
    </>
  )
}

function useDay(): (day: PlainDate) => string {
  const format = useFormatter()
  return (day) => format.dateTime(toUtcMidnight(day), 'day')
}

function SampleWords({ sample }: { sample: SampleName }): ReactNode {
  const t = useTranslations('rules.sample')
  if ('category' in sample) return t('fits')
  const known = INCOME_SAMPLES.find((each) => each === sample.income)
  return known && t(known)
}

const TONES: Record<string, ChipTone> = {
  ENTITLED: 'ok',
  DOCUMENTS_MISSING: 'near',
  UNKNOWN: 'plain',
  MATTER_OUT_OF_SCOPE: 'plain',
  NOT_ENTITLED: 'over',
}
const OUTCOMES = [
  'ENTITLED',
  'DOCUMENTS_MISSING',
  'MATTER_OUT_OF_SCOPE',
  'NOT_ENTITLED',
  'UNKNOWN',
  'subsistenceMinimumMissing',
  'incomePeriodMissing',
  'formulaMissing',
  'commonPapersMissing',
] as const

function OutcomeCell({ outcome, reasons }: { outcome: string; reasons: readonly (string | null)[] }) {
  const t = useTranslations('rules.outcome')
  const known = OUTCOMES.find((each) => each === outcome) ?? 'cannotJudge'
  return (
    <TableCell>
      <Chip tone={TONES[outcome] ?? 'near'}>{t(known)}</Chip>
      {[...new Set(reasons)].map(
        (reason) =>
          reason && (
            <span key={reason} className="mt-1 block text-sm">
              {reason}
            </span>
          ),
      )}
    </TableCell>
  )
}
