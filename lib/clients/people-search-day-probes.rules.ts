import { isOne, LAST_KEY, type Named } from './people-search-named.rules'
import { ANY, birthOf, DATE_NEAR, NO_NAME, NUMBER_DIFFERS, type Probe } from './people-search-probe.rules'
import type { TypedNumber } from './person-query-numbers.rules'

/** Names so much further away are looked for apart: once one of the nearer is found, they are not worth it. */
const FURTHER = 0.75

/**
 * Where a whole day of birth was typed, all surnames at once: on the day, and on the days a slip away. So few people
 * share a day that the names need not be tried one by one; what is found is ranked by all that was typed.
 */
export function dayProbes(named: readonly Named[], numbers: readonly TypedNumber[]): Probe[] {
  const birth = birthOf(numbers)
  if (birth?.precision !== 'day') return []
  const other = NUMBER_DIFFERS * (numbers.length - 1)
  const days = birth.ranges.map(({ from }) => from)
  return groupsOf(named.filter(({ surname }) => surname && isOne(surname))).flatMap((group) => {
    const [nearest] = group
    if (!nearest) return []
    const names: Omit<Probe, 'cost'> = { ...NO_NAME, by: 'namesOnDays', ...namesOf(group) }
    const cost = nearest.cost + other
    const onDay: Probe = { ...names, numbers: days, cost }
    return birth.near.length === 0
      ? [onDay]
      : [onDay, { ...names, numbers: birth.near, cost: cost + DATE_NEAR }]
  })
}

/** Names that are whole and near, whole and further, and single words of several. */
function groupsOf(named: readonly Named[]): Named[][] {
  const whole = named.filter(({ isThin }) => !isThin)
  const most = (whole[0]?.cost ?? 0) + FURTHER
  return [
    whole.filter(({ cost }) => cost <= most),
    whole.filter(({ cost }) => cost > most),
    named.filter(({ isThin }) => isThin),
  ]
}

/** Any of their surnames with any of their given names. */
function namesOf(group: readonly Named[]): Pick<Probe, 'surnames' | 'given' | 'givens'> {
  const surnames = [...new Set(group.flatMap(({ surname }) => surname?.[0] ?? []))]
  const ranges = group.map(({ given }) => given ?? ANY)
  if (ranges.every(isOne)) {
    return { surnames, given: ANY, givens: [...new Set(ranges.map(([key]) => key))] }
  }
  const [from = ''] = ranges.map(([first]) => first).sort()
  const to =
    ranges
      .map(([, last]) => last)
      .sort()
      .at(-1) ?? LAST_KEY
  return { surnames, given: from === '' ? ANY : [from, to], givens: [] }
}
