import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode /** A second line under the value. */; note?: ReactNode }

/** Name and value side by side; one above the other where it is narrow. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-1">
      {facts.map((fact) => (
        <div key={fact.term} className="flex flex-wrap gap-x-3">
          <dt className="w-28 flex-none text-ink-2 text-sm leading-5.5">{fact.term}</dt>
          <dd className="min-w-0 flex-1 basis-40 text-row">
            {fact.value}
            {fact.note !== undefined && <span className="block text-ink-2 text-sm">{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
