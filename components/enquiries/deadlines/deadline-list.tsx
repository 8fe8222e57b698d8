'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { useShortcut } from '@/components/layout/shortcuts'
import type { PlainDate } from '@/lib/core/plain-date'
import type { MyDeadline } from '@/lib/enquiries/my-deadlines.queries'
import { groupDeadlines } from '@/lib/enquiries/my-deadlines.rules'
import { DeadlineRow } from './deadline-row'

type DeadlineListProps = {
  deadlines: readonly MyDeadline[]
  /** Today in Kyiv, by which terms are judged; given by the server. */
  on: PlainDate
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** Terms under their headings. J and K, and the arrows once the list has the focus, go from one to the next. */
export function DeadlineList({ deadlines, on }: DeadlineListProps) {
  const t = useTranslations('deadlinesPage')
  const box = useRef<HTMLDivElement>(null)

  function move(step: number): void {
    const links = [...(box.current?.querySelectorAll<HTMLAnchorElement>('a[data-term]') ?? [])]
    const row = document.activeElement?.closest('li')
    const here = links.findIndex((link) => row?.contains(link))
    const place = here === -1 ? (step > 0 ? 0 : -1) : Math.min(Math.max(here + step, 0), links.length - 1)
    links.at(place)?.focus({ focusVisible: true })
  }
  /** A row is going: the focus goes to the one after it, else before it, else to the page itself. */
  function leave(): void {
    const rows = [...(box.current?.querySelectorAll('li') ?? [])]
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    const near = rows[here + 1] ?? rows[here - 1]
    const target = near?.querySelector<HTMLElement>('a[data-term]') ?? document.getElementById('content')
    target?.focus({ focusVisible: near !== undefined })
  }
  useShortcut({ code: 'KeyJ', label: t('nextRow'), run: () => move(1) })
  useShortcut({ code: 'KeyK', label: t('previousRow'), run: () => move(-1) })

  function press(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    move(step)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links inside
    <div ref={box} onKeyDown={press} className="grid gap-5">
      {groupDeadlines(deadlines, on).map(({ group, terms }) => (
        <section key={group} aria-labelledby={`terms-${group}`}>
          <h2
            id={`terms-${group}`}
            className={`border-ink border-b-2 pb-1 text-lg ${group === 'overdue' ? 'text-danger' : ''}`}
          >
            {t(`groups.${group}`)}
          </h2>
          <ul>
            {terms.map((deadline) => (
              <DeadlineRow key={deadline.id} deadline={deadline} on={on} onLeave={leave} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
