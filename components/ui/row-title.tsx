import type { ReactNode } from 'react'
import { Chip } from './chip'
import { Link } from './link'

type RowTitleProps = {
  href: string
  /** Whom or what the row is about. */
  title: ReactNode
  /** Under it. */
  second?: ReactNode
  /** Says before the title that the person is protected; nothing where none is. */
  lock?: string | false
}

/** What a row of a list is about: its name leads there, and so does a press anywhere on a row that is `relative`. */
export function RowTitle({ href, title, second, lock }: RowTitleProps) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {lock && (
          <Chip tone="protected" icon="lock">
            {lock}
          </Chip>
        )}
        <Link href={href} data-row className="font-semibold text-row after:absolute after:inset-0">
          {title}
        </Link>
      </p>
      {second && <p className="text-ink-2 text-sm">{second}</p>}
    </div>
  )
}
