import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type TimelineEntry = {
  id: string
  /** The date as it is shown. */
  on: string
  what: ReactNode
  /** Who did it and how it ended, in the second line. */
  who?: ReactNode
  isOpen?: boolean
}

/** What happened, newest first. A filled dot is still open. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useTranslations('ui')
  return (
    <ol className="ml-1 grid gap-3 border-line border-l-2 pl-3.5 text-sm">
      {entries.map((entry) => (
        <li key={entry.id} className="relative">
          <span
            aria-hidden="true"
            className={`absolute top-1 -left-5.25 size-3 rounded-full border-2 ${entry.isOpen ? 'border-accent bg-accent' : 'border-control bg-paper'}`}
          />
          <b>{entry.on}</b> · {entry.what}
          {entry.isOpen && <span className="sr-only"> ({t('openEntry')})</span>}
          {entry.who !== undefined && <span className="block text-ink-2">{entry.who}</span>}
        </li>
      ))}
    </ol>
  )
}
