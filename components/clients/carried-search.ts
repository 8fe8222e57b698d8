import type { QueryReading } from '@/lib/clients/people-search.schema'

/** What was typed at the desk, on its way into the form of a new card. */
export type CarriedSearch = { words: string[]; numbers: QueryReading['numbers'] }

// In memory, since a name must not stand in an address; after a reload the form's draft has it.
let carried: CarriedSearch | undefined

export function carrySearch(search: CarriedSearch): void {
  carried = search
}

export function peekCarriedSearch(): CarriedSearch | undefined {
  return carried
}

/** Once a form has taken it, the next form starts empty. */
export function forgetCarriedSearch(): void {
  carried = undefined
}
