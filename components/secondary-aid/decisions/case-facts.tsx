import type { ReactNode } from 'react'

export type CaseFact = { term: string; value: ReactNode }

/** Facts with a hairline under each. */
export function CaseFacts({ facts }: { facts: readonly CaseFact[] }) {
  return (
    <dl className="text-row">
      {facts.map(({ term, value }) => (
        <div key={term} className="flex gap-x-3 border-line border-b py-1.5">
          <dt className="w-26 flex-none text-ink-2 text-sm">{term}</dt>
          <dd className="min-w-0 flex-1 whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
