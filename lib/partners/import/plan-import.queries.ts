import 'server-only'
import { placeKey } from '@/lib/clients/place.rules'
import { db } from '@/lib/core/db'
import { readPartnerRecord } from '../partner.queries'
import { mayBeDoubles, phoneKeysOf } from '../partner-doubles.rules'
import type { PartnerRecord } from '../partner-record.schema'
import type { Built, Incoming } from './incoming'
import type { ImportProblem, PartnerImportCounts } from './partner-import.schema'

export type PlannedProposal = {
  partnerId: string | null
  newId: string | null
  unitId: string | null
  record: PartnerRecord
  baseRevision: number | null
  doubles: string[]
}
export type ImportPlan = {
  proposals: PlannedProposal[]
  problems: ImportProblem[]
  counts: PartnerImportCounts
}

const AT_ONCE = 250
const MOST_PROBLEMS = 1000
/** From this likeness of letters on a name is looked at as perhaps the same. */
const LIKE_NAME = 0.5

/**
 * Holds the records of a file against the directory: which are new, changed, the same, refused, and what new ones may be
 * doubles of. Nothing is written.
 *
 * @param onProgress told after every few hundred; it may stop the work by throwing
 */
export async function planImport(
  records: readonly Incoming[],
  unitId: string | null,
  onProgress: (counts: PartnerImportCounts) => Promise<void>,
): Promise<ImportPlan> {
  const counts = { total: records.length, read: 0, fresh: 0, changed: 0, same: 0, refused: 0, doubles: 0 }
  const plan: ImportPlan = { proposals: [], problems: [], counts }
  const seen = new Set<string>()
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const some = records.slice(from, from + AT_ONCE)
    const kept = await readKept(some.flatMap(({ id, reasons }) => (id && reasons.length === 0 ? [id] : [])))
    const fresh: PlannedProposal[] = []
    for (const incoming of some) planOne(incoming, { kept, unitId, seen, plan, fresh })
    for (const proposal of await withDoubles(fresh)) plan.proposals.push(proposal)
    counts.read = Math.min(records.length, from + AT_ONCE)
    counts.doubles = plan.proposals.filter(({ doubles }) => doubles.length > 0).length
    await onProgress(counts)
  }
  return plan
}

type Kept = { record: PartnerRecord; revision: number; unitId: string | null; isClosed: boolean }
type Planning = {
  kept: ReadonlyMap<string, Kept>
  unitId: string | null
  seen: Set<string>
  plan: ImportPlan
  fresh: PlannedProposal[]
}

function planOne(incoming: Incoming, { kept, unitId, seen, plan, fresh }: Planning): void {
  const { counts, problems } = plan
  const before = incoming.id ? kept.get(incoming.id) : undefined
  const built = buildOnce(incoming, before?.record, seen)
  // Closed here, told elsewhere as if it worked: whoever reviews it has to know.
  const closed = before?.isClosed ? [{ path: '', code: 'partnerClosed' }] : []
  const reasons = built.ok ? [...built.told, ...closed] : built.reasons
  if (reasons.length > 0 && problems.length < MOST_PROBLEMS)
    problems.push({ row: incoming.row, name: incoming.name, isRefused: !built.ok, reasons: [...reasons] })
  if (!built.ok) {
    counts.refused += 1
    return
  }
  const proposal = { unitId, record: built.record, doubles: [] }
  if (!before) {
    counts.fresh += 1
    fresh.push({ ...proposal, partnerId: null, newId: incoming.id ?? null, baseRevision: null })
  } else if (JSON.stringify(before.record) === JSON.stringify(built.record)) {
    counts.same += 1
  } else {
    const { unitId: of, revision } = before
    counts.changed += 1
    plan.proposals.push({
      ...proposal,
      unitId: of,
      partnerId: incoming.id ?? null,
      newId: null,
      baseRevision: revision,
    })
  }
}

/** A record of the file, built over the one there is; faulty ones and a second one of the same id are refused. */
function buildOnce(
  { id, reasons, build }: Incoming,
  before: PartnerRecord | undefined,
  seen: Set<string>,
): Built {
  if (reasons.length > 0 || !id) return { ok: false, reasons }
  if (seen.has(id)) return { ok: false, reasons: [{ path: 'id', code: 'idTwice' }] }
  seen.add(id)
  return build(before)
}

async function readKept(ids: readonly string[]): Promise<Map<string, Kept>> {
  const rows = await db.partner.findMany({
    where: { id: { in: ids.filter((id) => UUID.test(id)) } },
    select: { id: true, unitId: true, content: true, revision: true, status: true },
  })
  return new Map(
    rows.map(({ id, unitId, content, revision, status }) => [
      id,
      { record: readPartnerRecord(content), revision, unitId, isClosed: status === 'CLOSED' },
    ]),
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** New records with those of the directory they may be doubles of. */
async function withDoubles(fresh: readonly PlannedProposal[]): Promise<PlannedProposal[]> {
  if (fresh.length === 0) return []
  const codes = fresh.flatMap(({ record }) => (record.registryCode ? [record.registryCode] : []))
  const phones = fresh.flatMap(({ record }) => phoneKeysOf(record))
  const names = [...new Set(fresh.map(({ record }) => record.name.uk.toLowerCase()))]
  const rows = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(LIKE_NAME)}, true)`
    return tx.$queryRaw<{ id: string; content: unknown }[]>`
      SELECT id, content FROM partners WHERE registry_code <> '' AND registry_code = ANY(${codes})
      UNION SELECT id, content FROM partners WHERE phone_keys && ${phones}::text[]
      UNION SELECT p.id, p.content FROM unnest(${names}::text[]) AS n(name),
        LATERAL (SELECT id, content FROM partners WHERE lower(name) % n.name LIMIT 5) AS p`
  })
  const candidates = rows.map(({ id, content }) => ({ id, record: readPartnerRecord(content) }))
  return fresh.map((proposal) => ({
    ...proposal,
    doubles: candidates.filter(({ record }) => mayBeDoubles(proposal.record, record)).map(({ id }) => id),
  }))
}

/** Codes of settlements by the key of their name, where only one in the country is called so. */
export async function findPlaceCodes(keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.place.findMany({
    where: {
      nameKey: { in: keys.filter((key) => key !== '') },
      category: { in: ['K', 'M', 'X', 'C'] },
      closedOn: null,
    },
    select: { code: true, name: true, weight: true },
  })
  const byKey = new Map<string, { code: string; weight: number }[]>()
  for (const { name, code, weight } of rows) {
    const key = placeKey(name)
    byKey.set(key, [...(byKey.get(key) ?? []), { code, weight }])
  }
  return new Map(
    [...byKey].flatMap(([key, places]) => {
      // A regional centre is meant by its name alone, whatever villages are called the same.
      const chief = places.filter(({ weight }) => weight === 0)
      const [one, ...more] = chief.length > 0 ? chief : places
      return one && more.length === 0 ? [[key, one.code] as const] : []
    }),
  )
}
