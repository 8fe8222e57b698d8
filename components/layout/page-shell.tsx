import type { ReactNode } from 'react'

const COLUMNS = {
  /** list | preview of 396 */
  desk: 'columns-desk',
  /** rail of 196 | form | panel of 336 */
  visit: 'columns-visit',
  /** form | panel of 336 */
  panel: 'columns-panel',
  /** list of 284 | checklist | panel of 340 */
  checklist: 'columns-checklist',
} as const

export type PageShellProps = {
  layout?: keyof typeof COLUMNS | 'page'
  /** Fixed under the bar: the client header. */
  header?: ReactNode
  /** Fixed at the bottom: an `ActionFoot`. */
  foot?: ReactNode
  /** A simple page of text alone: the keys that scroll it need it to take the focus. */
  isReading?: boolean
  /** In columns: a `Rail`, a `MainColumn`, a `SidePanel`. On a simple page: anything. */
  children: ReactNode
}

/**
 * What is under the bar. From 1100 px on its columns stand side by side and scroll each on their own; below that
 * they stack and the page scrolls.
 */
export function PageShell({ layout = 'page', header, foot, isReading = false, children }: PageShellProps) {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {header}
      {layout === 'page' ? (
        <main
          id="content"
          // Text that scrolls must take the arrow keys.
          tabIndex={isReading ? 0 : -1}
          data-region
          className="focus-inset scroll-thin relative min-h-0 flex-1 px-4 py-5 sm:px-6 columns:overflow-y-auto"
        >
          <div className="mx-auto max-w-page">{children}</div>
        </main>
      ) : (
        <div className={`min-h-0 flex-1 ${COLUMNS[layout]}`}>{children}</div>
      )}
      {foot}
    </div>
  )
}
