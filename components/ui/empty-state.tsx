import type { ReactNode } from 'react'

/** Says that there is nothing, and what is next near: a term, a link, a button. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-control border border-line bg-paper px-4 py-3.5">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="text-ink-2 text-sm">{children}</div>}
    </div>
  )
}
