import type { ReactNode } from 'react'

type RailProps = { label: string; children: ReactNode; note?: ReactNode }

/** The parts of a long screen at its left, in any order; in one row that scrolls sideways on a phone. */
export function Rail({ label, children, note }: RailProps) {
  return (
    <nav
      aria-label={label}
      tabIndex={-1}
      data-region
      data-chrome
      className="focus-inset scroll-thin relative overflow-x-auto px-4 pt-4.5 sm:px-6 columns:overflow-x-visible columns:pr-0"
    >
      <ul className="flex columns:grid">{children}</ul>
      {note !== undefined && <p className="px-4 py-3 text-ink-3 text-sm max-columns-hidden">{note}</p>}
    </nav>
  )
}
