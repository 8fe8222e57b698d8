import type { NamePart } from './name-key-forms.rules'
import type { SoughtWord } from './people-search-words.rules'

/** Which part of a name each word is taken for; `undefined` leaves the word out. */
type Roles = { parts: (NamePart | undefined)[]; cost: number }

/** A word that nothing of the person agrees with. */
const WORD_LEFT_OUT = 2
const UNUSUAL_ORDER = 0.06
const LETTER: Record<NamePart, string> = { SURNAME: 'S', GIVEN: 'G', PATRONYMIC: 'P' }
const ORDER_COST: Record<string, number> = {
  S: 0,
  G: 0.05,
  P: 0.1,
  SG: 0,
  SGP: 0,
  GS: 0,
  GPS: 0,
  SP: 0,
  GP: 0.02,
}

const remembered = new Map<string, Roles[]>()

/**
 * Every way to share the parts of a name among the words, word order being free; the usual orders come cheapest.
 *
 * A single letter is a given name or patronymic, unless it is all there is.
 */
export function rolesOf(words: readonly SoughtWord[]): Roles[] {
  const shape = words.map(({ isInitial }) => (isInitial ? 'i' : 'w')).join('')
  const known = remembered.get(shape)
  if (known) return known
  const all = share(shape, 0, [], shape.length > 3 ? shape.length - 2 : 1)
  const roles = all.filter(({ parts }) => parts.some(Boolean)).sort((a, b) => a.cost - b.cost)
  remembered.set(shape, roles)
  return roles
}

function share(shape: string, place: number, parts: (NamePart | undefined)[], mayLeaveOut: number): Roles[] {
  if (place === shape.length) return [{ parts, cost: orderCost(parts) }]
  const shared: Roles[] = []
  for (const part of ['SURNAME', 'GIVEN', 'PATRONYMIC'] as const) {
    const isLoneInitial = shape[place] === 'i' && part === 'SURNAME' && shape.length > 1
    if (!parts.includes(part) && !isLoneInitial)
      shared.push(...share(shape, place + 1, [...parts, part], mayLeaveOut))
  }
  if (mayLeaveOut > 0 && shape.length > 1) {
    for (const rest of share(shape, place + 1, [...parts, undefined], mayLeaveOut - 1)) shared.push(rest)
  }
  return shared
}

function orderCost(parts: (NamePart | undefined)[]): number {
  const order = parts.map((part) => (part ? LETTER[part] : '')).join('')
  const leftOut = parts.filter((part) => part === undefined).length
  return (ORDER_COST[order] ?? UNUSUAL_ORDER) + leftOut * WORD_LEFT_OUT
}
