import { type ReactNode, useId } from 'react'

type ListPartProps = { title: string; aside?: ReactNode; children: ReactNode }

/** A group of rows under its heading; on a telephone from edge to edge. */
export function ListPart({ title, aside, children }: ListPartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="max-sm:-mx-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 pb-1.5 max-sm:px-4">
        <h2 id={id} className="text-row">
          {title}
        </h2>
        {aside !== undefined && <span className="text-ink-2 text-row">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

export function PartRows({ children }: { children: ReactNode }) {
  return <ul className="border-line border-y bg-paper sm:rounded-control sm:border-x">{children}</ul>
}

type PartRowProps = { title: ReactNode; chip?: ReactNode; lines?: readonly string[]; children?: ReactNode }

/** Bold words, a state at the right, what else there is to know below. */
export function PartRow({ title, chip, lines = [], children }: PartRowProps) {
  return (
    <li className="border-line border-b last:border-b-0">
      <div className="relative grid min-h-15 grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-px px-4 pt-2.5 pb-3 focus-inset-within hover:bg-sunken">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">{title}</p>
        {chip !== undefined && <div className="mt-px">{chip}</div>}
        {lines.filter(Boolean).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and keys go to the browser once more
          <p key={at} className="col-span-2 text-ink-2 text-row">
            {line}
          </p>
        ))}
      </div>
      {children}
    </li>
  )
}
