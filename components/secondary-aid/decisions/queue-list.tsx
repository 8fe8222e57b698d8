'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect } from 'react'
import { Chip } from '@/components/ui/chip'
import type { PlainDate } from '@/lib/core/plain-date'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import type { QueueRow } from '@/lib/secondary-aid/decision.queries'
import { QueueTermCell } from './queue-term'
import { useCategoryName } from './use-category-name'

type QueueListProps = {
  rows: readonly QueueRow[]
  chosen: string | undefined
  on: PlainDate
  onChoose: (id: string) => void
  onMove: (step: 1 | -1) => void
}

const rowId = (id: string) => `queued-${id}`
const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }

/** The queue: term first, then whose application it is. The whole row opens it; the arrows go on from row to row. */
export function QueueList({ rows, chosen, on, onChoose, onMove }: QueueListProps) {
  const t = useTranslations('secondaryAid.decisions')
  useEffect(() => {
    if (chosen) document.getElementById(rowId(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function press(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove(step)
  }
  return (
    <table onKeyDown={press} className="w-full border-collapse text-row">
      <thead>
        <tr className="bg-sunken text-left text-ink-2 text-xs">
          <th scope="col" className="w-41 py-0.75 pr-2 pl-4 font-normal sm:pl-6">
            {t('term')}
          </th>
          <th scope="col" className="px-2 py-0.75 font-normal">
            {t('application')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            id={rowId(row.id)}
            aria-current={row.id === chosen ? 'true' : undefined}
            className={`focus-inset-within relative border-line border-b align-top ${row.id === chosen ? 'chosen-row' : 'hover:bg-sunken'}`}
          >
            <td className="py-2 pr-2 pl-4 sm:pl-6">
              <QueueTermCell row={row} on={on} />
            </td>
            <td className="py-2 pr-4 pl-2">
              <QueuePerson row={row} onOpen={() => onChoose(row.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function QueuePerson({ row, onOpen }: { row: QueueRow; onOpen: () => void }) {
  const t = useTranslations('secondaryAid.decisions')
  const locale = useLocale()
  const categoryName = useCategoryName()
  const { person, number, state, executor, id } = row
  const topic = person.kind === 'named' && person.topicCode ? findLegalTopic(person.topicCode) : undefined
  const waits = state === 'RETURNED' && t('waitsFor', { name: executor })
  const about =
    person.kind === 'protected'
      ? [t('protectedText'), waits]
      : [categoryName(person.categoryCode), topic && displayTopicName(topic, locale), waits]
  return (
    <>
      <span className="flex flex-wrap items-center gap-2">
        {person.kind === 'protected' && (
          <Chip tone="protected" icon="lock">
            {t('protected')}
          </Chip>
        )}
        <button
          type="button"
          data-queued={id}
          aria-describedby={`${rowId(id)}-about`}
          onClick={onOpen}
          className="text-left font-semibold text-ink after:absolute after:inset-0 hover:underline"
        >
          {person.kind === 'protected' ? number : person.name}
        </button>
      </span>
      <span id={`${rowId(id)}-about`} className="mt-px block text-ink-2 text-sm">
        {about.filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

/** Gives the focus to the row, so that keys go on from it. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-queued="${id}"]`)?.focus({ focusVisible: true })
}
