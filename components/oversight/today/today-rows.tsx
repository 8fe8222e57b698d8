'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TodayRow } from '@/lib/oversight/today.queries'
import { rowKey } from '@/lib/oversight/today.rules'
import { AgreeException } from './agree-exception'
import { TodayTerm } from './today-term'
import { useAboutText } from './use-about-text'

type TodayRowsProps = {
  rows: readonly TodayRow[]
  on: PlainDate
  /** Keys of rows that came while the page was open. */
  fresh: readonly string[]
  /** Among rows of other groups: says of which each is. */
  withGroup?: boolean
}

/** Rows of the day: how the term stands, whom or what it is about, and why it needs the head. */
export function TodayRows({ rows, on, fresh, withGroup = false }: TodayRowsProps) {
  return (
    <ul>
      {rows.map((row) => (
        <TodayLine
          key={rowKey(row)}
          row={row}
          on={on}
          isFresh={fresh.includes(rowKey(row))}
          withGroup={withGroup}
        />
      ))}
    </ul>
  )
}

type TodayLineProps = { row: TodayRow; on: PlainDate; isFresh: boolean; withGroup: boolean }

function TodayLine({ row, on, isFresh, withGroup }: TodayLineProps) {
  const t = useTranslations('today')
  const aboutOf = useAboutText()
  const format = useFormatter()
  const { group, number, person, note, worker, other, href } = row
  const title = person.kind === 'named' ? person.name : other || number || t(`short.${group}`)
  // Numbers and names are read whole: a line never ends inside them.
  const whole = [title === number ? '' : number, title === other ? '' : other, worker].filter(Boolean)
  const second = [
    row.term && row.dueOn && t('until', { date: format.dateTime(toUtcMidnight(row.dueOn), 'dayMonth') }),
    withGroup && t(`one.${group}`),
    aboutOf(row),
  ].filter(Boolean)
  return (
    <li className="relative flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-b px-1 py-2 focus-inset-within hover:bg-sunken sm:flex-nowrap">
      <div className="flex w-50 flex-none flex-wrap items-center gap-1.5 pt-0.5">
        <TodayTerm row={row} on={on} />
        {isFresh && <Chip tone="calm">{t('fresh')}</Chip>}
      </div>
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {person.kind === 'protected' && (
            <Chip tone="protected" icon="lock">
              {t('protectedPerson')}
            </Chip>
          )}
          <Link href={href} data-row className="row-link text-row">
            {title}
          </Link>
        </p>
        <p className="text-ink-2 text-sm">
          {second.join(' · ')}
          {second.length > 0 && whole.length > 0 && '\u00A0· '}
          {whole.map((text, place) => (
            <Fragment key={text}>
              {/* The dot stays with what it follows: no line begins with it. */}
              <span className="inline-block">
                {text}
                {place < whole.length - 1 && '\u00A0·'}
              </span>{' '}
            </Fragment>
          ))}
        </p>
        {note && <p className="text-sm">{note}</p>}
      </div>
      {group === 'exceptions' && (
        <div className="relative flex-none">
          <AgreeException row={row} title={title} />
        </div>
      )}
    </li>
  )
}
