import type { QueryReading } from '@/lib/clients/people-search.schema'

/** What was typed at the desk, on its way into the form of a new card. */
export type CarriedSearch = { words: string[]; numbers: QueryReading['numbers'] }

// In memory, since a name must not stand in an address; a reload finds it in the form's draft.
let carried: CarriedSearch | undefined

export function carrySearch(search: CarriedSearch): void {
  carried = search
}

/** Gives it once: a second form starts empty. */
export function takeCarriedSearch(): CarriedSearch | undefined {
  const taken = carried
  carried = undefined
  return taken
}
