import type { BenchContext, BenchPart, Measure } from './context'
import { type AskedName, fillParties, namesToAsk } from './given-matters'
import { Asker } from './requests'
import { floorKind, type Kind, kindsThatAnswer, measureTimes } from './rounds'
import { catchStatements, explainMs, type Statement } from './statements'
import { median, percentile } from './statistics'

const TIMES = 3
const ROUNDS = 200
const WARM_UP = 200
const MOST_FLOORS = 3
const MOST_GROWTH = 1.5

export const conflictsPart: BenchPart = {
  name: 'conflicts',
  title: 'The check for conflicts of interest',
  how: `One card in ten has somebody on the other side. Names of people of the own centre, of people elsewhere, of nobody, and the
commonest names of two words are looked up for a client of the centre by the product itself (\`lookAtParty\`), sixty of each.
Inside PostgreSQL: the statement that looks up, caught as it is sent and run again under \`EXPLAIN (ANALYZE)\`, planning
and execution, of ${TIMES} runs the median. Somebody elsewhere is set against nobody: the ratio says whether the time tells
that there is somebody. The baseline of the whole is the same figure at a tenth of the cards.
Over HTTP: \`POST /api/conflicts/look\` against the floor, with the session, the policy and the audit record.`,
  when: 'eachSize',
  asksServer: true,
  measure: measureConflicts,
}

async function measureConflicts(context: BenchContext): Promise<void> {
  await fillParties(context)
  const names = await namesToAsk(context)
  const { rows } = await context.owner.query<{ id: string }>(
    'SELECT id FROM clients WHERE home_unit_id = $1 AND NOT is_protected ORDER BY id DESC LIMIT 1',
    [context.viewer.unit.id],
  )
  const clientId = rows[0]?.id
  if (!clientId) throw new Error('The centre has no client')
  await measureInside(context, names, clientId)
  await measureHttp(context, names, clientId)
}

async function measureInside(
  context: BenchContext,
  names: readonly AskedName[],
  clientId: string,
): Promise<void> {
  context.note(`Checking ${names.length} names…`)
  for (const { name } of names) await checkMs(context, clientId, name)
  const times = new Map<AskedName['kind'], number[]>()
  for (const { kind, name } of names) {
    const ms = await checkMs(context, clientId, name)
    times.set(kind, [...(times.get(kind) ?? []), ms])
  }
  for (const [kind, taken] of times) {
    const against = kind === 'elsewhere' ? times.get('nobody') : undefined
    recordTimes(context, kind, taken, against)
  }
  recordTimes(context, 'all', [...times.values()].flat())
}

async function checkMs(
  { viewer, owner }: Pick<BenchContext, 'viewer' | 'owner'>,
  clientId: string,
  name: string,
): Promise<number> {
  const { lookAtParty } = await import('@/lib/conflicts/party-look.queries')
  const statements = (await catchStatements(() => lookAtParty(viewer, { clientId, name }))).filter(isLookUp)
  const runs: number[] = []
  for (let run = 0; run < TIMES; run += 1) {
    let ms = 0
    for (const statement of statements) ms += await explainMs(owner, statement)
    runs.push(ms)
  }
  return median(runs)
}

const isLookUp = ({ text }: Statement) => /find_conflicts/.test(text)

function recordTimes(
  context: BenchContext,
  kind: string,
  times: readonly number[],
  against?: readonly number[],
): void {
  for (const [mark, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const name = `conflicts.${kind}.${mark}`
    const baseline = against ? percentile(against, share) : context.atTenth(name)
    const measure: Measure = {
      name,
      what: against ? `${kind}, ${mark}, beside nobody` : `${kind}, ${mark}`,
      value: percentile(times, share),
      unit: 'ms',
      n: times.length,
      ...(kind === 'all' &&
        mark === 'p50' &&
        baseline && { targets: [{ of: 'ratio', atMost: MOST_GROWTH }] }),
    }
    context.record({ ...measure, ...(baseline !== undefined && { baseline }) })
  }
}

async function measureHttp(
  context: BenchContext,
  names: readonly AskedName[],
  clientId: string,
): Promise<void> {
  const asker = new Asker(context.url)
  const look = (kind: AskedName['kind']): Kind => {
    const asked = names.filter((each) => each.kind === kind)
    return {
      name: `look.${kind}`,
      what: `POST /api/conflicts/look, ${kind}`,
      ask: (round) => ({
        method: 'POST',
        path: '/api/conflicts/look',
        headers: { Cookie: context.cookie },
        body: { clientId, name: asked[round % asked.length]?.name ?? '' },
      }),
      against: floorKind.name,
      mostFloors: MOST_FLOORS,
    }
  }
  try {
    const kinds = await kindsThatAnswer(
      asker,
      [floorKind, look('own'), look('elsewhere'), look('nobody'), look('common')],
      context.note,
    )
    await measureTimes(context, asker, kinds, { part: 'conflicts', rounds: ROUNDS, warmUp: WARM_UP })
  } finally {
    asker.close()
  }
}
