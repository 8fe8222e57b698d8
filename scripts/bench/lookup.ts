import { lookupsOf, soughtOf } from '@/lib/clients/people-search-candidates.rules'
import { parsePersonQuery } from '@/lib/clients/person-query.rules'
import type { BenchContext, BenchPart, Measure } from './context'
import { listQueries } from './labelled-queries'
import { catchStatements, explainMs, type Statement } from './statements'
import { median, percentile } from './statistics'

const TIMES = 3
const LONGEST_MS = 15
const MOST_GROWTH = 1.3

export const lookupPart: BenchPart = {
  name: 'lookup',
  title: 'Looking up a person, inside PostgreSQL',
  how: `Every query of the labelled set and the hard ones is searched for by the product itself (\`findPeople\`); the statements
that look up are caught as they are sent and run again under \`EXPLAIN (ANALYZE)\`. A query’s time is planning plus
execution of all its statements: PostgreSQL’s own clock, without the way there and back. Of ${TIMES} runs the median counts;
percentiles are over the queries. Planning counts, though the product plans once for a connection. Which names may be meant is found in the memory
of the process before: its time is told beside, of a process at work. The record of the search in the audit log is no look-up and is measured below with
the request over HTTP. The baseline is the same figure at the smallest number of cards.`,
  when: 'ends',
  measure: measureLookup,
}

/** Milliseconds of the look-up inside PostgreSQL, the median of some runs. */
export async function lookupMs(
  { viewer, owner }: Pick<BenchContext, 'viewer' | 'owner'>,
  typed: string,
): Promise<number> {
  const { findPeople } = await import('@/lib/clients/people-search.queries')
  const statements = (await catchStatements(() => findPeople(viewer, { typed }))).filter(isLookup)
  const runs: number[] = []
  for (let run = 0; run < TIMES; run += 1) {
    let ms = 0
    for (const statement of statements) ms += await explainMs(owner, statement)
    runs.push(ms)
  }
  return median(runs)
}

const isLookup = ({ text }: Statement) => /^\s*(SELECT|WITH)\b/i.test(text) && !text.includes('append_audit')

async function measureLookup(context: BenchContext): Promise<void> {
  const byKind = new Map<string, number[]>()
  const queries = listQueries()
  context.note(`Looking up ${queries.length} queries…`)
  for (const { typed } of queries.slice(0, 100)) await lookupMs(context, typed)
  for (const { kind, typed } of queries) {
    const ms = await lookupMs(context, typed)
    byKind.set(kind, [...(byKind.get(kind) ?? []), ms])
  }
  for (const [kind, times] of byKind) recordTimes(context, kind, times, [])
  await recordNames(
    context,
    queries.map(({ typed }) => typed),
  )
  recordSlowest(context, byKind)
  recordTimes(context, 'all', [...byKind.values()].flat(), targetsOf(context))
}

/** Milliseconds of finding the names that may be meant, in the memory of the process, the median of some runs. */
async function recordNames(context: BenchContext, queries: readonly string[]): Promise<void> {
  const { knownLexicon } = await import('@/lib/clients/name-lexicon.queries')
  const names = await knownLexicon()
  const asked = { thisYear: new Date().getFullYear(), ownUnitCode: context.viewer.unit.code }
  const times = queries.map((typed) => {
    const lookups = lookupsOf(soughtOf(parsePersonQuery(typed, asked)))
    const runs = Array.from({ length: TIMES }, () => {
      const start = performance.now()
      names.find(lookups)
      return performance.now() - start
    })
    return median(runs)
  })
  recordTimes(context, 'namesInMemory', times)
}

function targetsOf({ atSmallest, isLargest }: BenchContext): Measure['targets'] {
  if (!isLargest) return []
  const growth = atSmallest('lookup.all.p95') ? [{ of: 'ratio', atMost: MOST_GROWTH } as const] : []
  return [{ of: 'value', atMost: LONGEST_MS }, ...growth]
}

/** Of any kind of query the same is asked: among all kinds a slow one would not be seen. */
function recordSlowest({ record, isLargest }: BenchContext, byKind: ReadonlyMap<string, number[]>): void {
  const [slowest] = [...byKind]
    .map(([kind, times]) => ({ kind, value: percentile(times, 0.95), n: times.length }))
    .toSorted((a, b) => b.value - a.value)
  if (!slowest) return
  const { kind, value, n } = slowest
  const targets = isLargest ? [{ of: 'value', atMost: LONGEST_MS } as const] : []
  record({
    name: 'lookup.slowest.p95',
    what: `the slowest kind (${kind}), p95`,
    value,
    unit: 'ms',
    n,
    targets,
  })
}

function recordTimes(
  context: BenchContext,
  kind: string,
  times: number[],
  targets: Measure['targets'] = [],
): void {
  for (const [mark, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const name = `lookup.${kind}.${mark}`
    const baseline = context.atSmallest(name)
    context.record({
      name,
      what: `${kind}, ${mark}`,
      value: percentile(times, share),
      unit: 'ms',
      ...(baseline !== undefined && { baseline }),
      n: times.length,
      ...(mark === 'p95' && { targets }),
    })
  }
}
