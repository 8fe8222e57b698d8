import type { ReactNode } from 'react'

export type SheetProps = {
  /** The heading, `h2` unless `level` says otherwise; the sheet becomes a labelled section. */
  title?: ReactNode
  level?: 2 | 3
  id?: string
  /** At the right of the heading: a chip, a small button. */
  aside?: ReactNode
  /** `none` for lists and tables that go from edge to edge. */
  padding?: 'normal' | 'none'
  children: ReactNode
}

/** Paper that can be taken away: a part of a form, a list. */
export function Sheet({ title, level = 2, id, aside, padding = 'normal', children }: SheetProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const headingId = id === undefined ? undefined : `${id}-title`
  const inset = padding === 'normal' ? 'px-4 pt-3 pb-3.5 sm:px-5' : ''
  const headInset = padding === 'normal' ? 'mb-2' : 'px-4 pt-3 pb-2 sm:px-5'
  return (
    <section
      id={id}
      aria-labelledby={title === undefined ? undefined : headingId}
      className={`rounded-control border border-line bg-paper ${inset}`}
    >
      {title !== undefined && (
        <div className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-1 ${headInset}`}>
          <Heading id={headingId} className="text-lg">
            {title}
          </Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
