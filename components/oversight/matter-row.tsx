'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { Chip } from '@/components/ui/chip'
import { DeadlineChip } from '@/components/ui/deadline-chip'
import { Link } from '@/components/ui/link'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import { DIFFICULTIES } from '@/lib/oversight/case-weight.rules'
import { markDifficultyAction } from '@/lib/oversight/workload.actions'
import type { WorkerMatter } from '@/lib/oversight/workload-matters.queries'
import { useShortDay, useWorkloadProblem } from './use-workload-texts'

type MatterRowProps = {
  matter: WorkerMatter
  isChosen: boolean
  isChanged: boolean
  onChoose: (isChosen: boolean) => void
}

/** One matter: chosen or not, whose and what, by when, how heavy, and the head's mark. */
export function MatterRow({ matter, isChosen, isChanged, onChoose }: MatterRowProps) {
  const t = useTranslations('workload')
  const locale = useLocale()
  const day = useShortDay()
  const { kind, id, person, isUrgent, topicCode, weight } = matter
  const number = matter.number || t('worker.draft')
  const topic = topicCode && person.kind !== 'protected' ? findLegalTopic(topicCode) : undefined
  return (
    <li
      className={`grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 gap-y-1 border-line border-b px-4 py-2.5 last:border-b-0 sm:grid-cols-[2rem_minmax(0,1fr)_12.5rem_9.5rem] ${isChosen ? 'chosen-row' : ''}`}
    >
      <div className="pt-0.5">
        {kind !== 'MANDATE' && (
          <input
            type="checkbox"
            aria-label={t('worker.choose', { number })}
            checked={isChosen}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
            className="size-5"
          />
        )}
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          {person.kind === 'protected' && (
            <Chip tone="protected" icon="lock">
              {t('worker.protected')}
            </Chip>
          )}
          <Link href={hrefOf(matter)} data-row className="font-semibold">
            {person.kind === 'named' ? person.name : number}
          </Link>
          {isUrgent && <Chip tone="near">{t('worker.urgent')}</Chip>}
        </p>
        <p className="text-ink-2 text-sm">
          {[
            t(`kind.${kind}`),
            ...(person.kind === 'named' ? [number] : []),
            ...(person.kind === 'anonymous' ? [t('worker.anonymous')] : []),
            ...(topic ? [displayTopicName(topic, locale)] : []),
          ].join(' · ')}
        </p>
        {isChanged && <p className="font-semibold text-danger text-sm">{t('worker.changed')}</p>}
        {kind === 'MANDATE' && (
          <Link href={`/mandates/${id}/replace`} className="text-sm">
            {t('worker.replace')}
          </Link>
        )}
      </div>
      <div className="max-sm:col-start-2">
        {matter.term && <Term term={matter.term} />}
        <p className="text-ink-2 text-sm">
          {[...(matter.dueOn ? [t('until', { date: day(matter.dueOn) })] : []), t('points', { weight })].join(
            ' · ',
          )}
        </p>
      </div>
      <div className="max-sm:col-start-2">
        <DifficultyMark matter={matter} number={number} />
      </div>
    </li>
  )
}

function hrefOf({ kind, id, visitId }: WorkerMatter): string {
  if (kind === 'ENQUIRY') return `/visits/${visitId}`
  return kind === 'APPLICATION' ? `/secondary-aid/${id}` : `/mandates/${id}`
}

const CHIP = { calm: 'calm', near: 'near', today: 'due', overdue: 'over', notRunning: 'stopped' } as const

function Term({ term }: { term: TermState }) {
  const t = useTranslations('workload.term')
  const words =
    term.kind === 'calm' || term.kind === 'near'
      ? t('left', { days: term.daysLeft })
      : term.kind === 'overdue'
        ? t('over', { days: term.daysOver })
        : t('today')
  return <DeadlineChip state={CHIP[term.kind]}>{words}</DeadlineChip>
}

/** Saved as soon as it is chosen; what was before stands in the same list. */
function DifficultyMark({ matter, number }: { matter: WorkerMatter; number: string }) {
  const t = useTranslations('workload')
  const router = useRouter()
  const problemText = useWorkloadProblem()
  const [mark, setMark] = useState(matter.difficulty)
  const [problem, setProblem] = useState<string>()

  async function save(typed: string) {
    const difficulty = DIFFICULTIES.find((each) => String(each) === typed) ?? null
    const before = mark
    setMark(difficulty)
    const { kind, id: matterId } = matter
    const answer = await markDifficultyAction({ kind, matterId, difficulty }).catch(() => undefined)
    setProblem(answer?.ok ? undefined : problemText(answer ? answer.error : 'other'))
    if (answer?.ok) router.refresh()
    else setMark(before)
  }
  return (
    <SelectField
      label={t('difficulty.labelOf', { number })}
      hideLabel
      emptyLabel={t('difficulty.none')}
      options={DIFFICULTIES.map((each) => ({ value: String(each), label: t(`difficulty.${each}`) }))}
      value={mark === null ? '' : String(mark)}
      onChange={({ currentTarget }) => void save(currentTarget.value)}
      {...(problem ? { error: problem } : {})}
    />
  )
}
