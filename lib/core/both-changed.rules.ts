/** What two people have made of one record: theirs is saved already, mine stands in a form begun on an earlier state of it. */
export type BothChanged<Fields> = {
  /** Mine where I typed, theirs elsewhere. */
  together: Fields
  /** Fields both changed, to different things. */
  clashes: (keyof Fields & string)[]
}

/**
 * Puts what a colleague has saved meanwhile under what is typed here.
 *
 * @param seen the record as the form was begun on it
 * @param mine the form
 * @param theirs the record as it is now
 */
export function putUnder<Fields extends Record<string, unknown>>(
  seen: Fields,
  mine: Fields,
  theirs: Fields,
): BothChanged<Fields> {
  const together = { ...mine }
  const clashes: BothChanged<Fields>['clashes'] = []
  for (const field in theirs) {
    if (isSame(mine[field], seen[field])) together[field] = theirs[field]
    else if (!isSame(theirs[field], seen[field]) && !isSame(theirs[field], mine[field])) clashes.push(field)
  }
  return { together, clashes }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
