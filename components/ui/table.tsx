import type { ComponentProps, ReactNode } from 'react'

export type Column = {
  key: string
  label: string
  align?: 'start' | 'end'
  /** A column of buttons: its head is read out but not seen. */
  hideLabel?: boolean
}

type TableProps = {
  /** Says what the table is; seen only if `showCaption`. */
  caption: string
  showCaption?: boolean
  columns: readonly Column[]
  /** `TableRow`s with one `TableCell` per column. */
  children: ReactNode
}

/** Ruled lines, no boxes. On a narrow screen it scrolls sideways by itself, not the page. */
export function Table({ caption, showCaption = false, columns, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must take the arrow keys
    <section aria-label={caption} tabIndex={0} className="focus-inset scroll-thin overflow-x-auto">
      <table className="w-full border-collapse text-left text-row">
        <caption className={showCaption ? 'pb-2 text-left font-semibold text-lg' : 'sr-only'}>
          {caption}
        </caption>
        <thead>
          <tr className="border-ink border-b-2">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`px-3 py-1.5 align-bottom font-semibold text-ink-2 text-xs ${column.align === 'end' ? 'text-right' : ''}`}
              >
                <span className={column.hideLabel ? 'sr-only' : ''}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** `isChosen` marks the row the rest of the screen shows. */
export function TableRow({ isChosen = false, ...row }: ComponentProps<'tr'> & { isChosen?: boolean }) {
  return (
    <tr
      aria-current={isChosen || undefined}
      {...row}
      className={`border-line border-b ${isChosen ? 'chosen-row' : 'hover:bg-sunken'}`}
    />
  )
}

type TableCellProps = Omit<ComponentProps<'td'>, 'className' | 'align'> & {
  align?: 'start' | 'end'
  /** The cell that names the row. */
  isHead?: boolean
  /** In `ink-2` under the first line. */
  note?: ReactNode
}

export function TableCell({ align, isHead = false, note, children, ...cell }: TableCellProps) {
  const classes = `px-3 py-1.75 align-top font-normal ${align === 'end' ? 'text-right' : ''}`
  const content = (
    <>
      {children}
      {note !== undefined && <span className="block text-ink-2 text-sm">{note}</span>}
    </>
  )
  return isHead ? (
    <th {...cell} scope="row" className={classes}>
      {content}
    </th>
  ) : (
    <td {...cell} className={classes}>
      {content}
    </td>
  )
}
