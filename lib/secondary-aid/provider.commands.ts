import 'server-only'
import { z } from 'zod'
import { readPlaceLadder } from '@/lib/clients/place-ladder.queries'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, isUniqueViolation, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findProvider, type KeptProvider, providersOf, providerUnits } from './provider.queries'
import type {
  AddProvider,
  ChangeProvider,
  PLACE_REACHES,
  ProviderForm,
  RetireProvider,
} from './provider.schema'

type Refusal = 'unitNotFound' | 'accountNotFound' | 'accountTaken'
/** Somebody else saved in between: what stands there now, to be compared with what was typed. */
export type ProviderConflict = { ok: false; error: 'changedMeanwhile'; now: KeptProvider }

/** Adds a provider to a unit the viewer is head of. */
export async function addProvider(
  viewer: Viewer,
  { form, submissionId }: AddProvider,
): Promise<Result<{ providerId: string }, Refusal | 'keyReused'>> {
  const answer = z.object({ providerId: z.string() })
  const operation = { operation: 'addProvider', key: submissionId, request: form, answer }
  return withFreeAccount((tx) =>
    once(tx, viewer, operation, async () => {
      const refused = await reachProblem(tx, viewer, form)
      if (refused) return fail(refused)
      const { id } = await tx.aidProvider.create({
        data: {
          ...(await columnsOf(tx, form)),
          changedById: viewer.staffId,
          absences: { create: absencesOf(form) },
        },
        select: { id: true },
      })
      await recordProvider(tx, viewer, id, form.unitId, 'create', { kind: form.kind })
      return ok({ providerId: id })
    }),
  )
}

/** Saves what was changed of a provider, unless somebody else saved since it was opened: then it tells what. */
export async function changeProvider(
  viewer: Viewer,
  { providerId, form, expectedRevision }: ChangeProvider,
): Promise<Result<{ revision: number }, Refusal | 'providerNotFound'> | ProviderConflict> {
  const saved = await withFreeAccount<
    { revision: number },
    Refusal | 'providerNotFound' | 'changedMeanwhile'
  >(async (tx) => {
    await tx.$queryRaw`SELECT id FROM aid_providers WHERE id = ${providerId}::uuid FOR UPDATE`
    const row = await findKept(tx, viewer, providerId)
    if (!row) return fail('providerNotFound')
    if (row.revision !== expectedRevision) return fail('changedMeanwhile')
    const refused = await reachProblem(tx, viewer, form)
    if (refused) return fail(refused)
    await tx.aidProvider.update({
      where: { id: providerId },
      data: {
        ...(await columnsOf(tx, form)),
        changedById: viewer.staffId,
        revision: { increment: 1 },
        absences: { deleteMany: {}, create: absencesOf(form) },
      },
      select: { id: true },
    })
    await recordProvider(tx, viewer, providerId, form.unitId, 'update', {})
    return ok({ revision: row.revision + 1 })
  })
  if (saved.ok) return saved
  const { error } = saved
  if (error !== 'changedMeanwhile') return fail(error)
  const now = await findProvider(viewer, { providerId })
  return now.ok ? { ok: false, error: 'changedMeanwhile', now: now.value } : now
}

/** Takes a provider off the list, or puts them back. Open mandates stay as they are until they are replaced. */
export async function retireProvider(
  viewer: Viewer,
  { providerId, isRetired }: RetireProvider,
  now = new Date(),
): Promise<Result<{ openMandates: number }, 'providerNotFound'>> {
  return inTransaction(async (tx) => {
    const row = await findKept(tx, viewer, providerId)
    if (!row) return fail('providerNotFound')
    await tx.aidProvider.update({
      where: { id: providerId },
      data: {
        retiredOn: isRetired ? toUtcMidnight(todayInKyiv(now)) : null,
        changedById: viewer.staffId,
        revision: { increment: 1 },
      },
      select: { id: true },
    })
    await recordProvider(tx, viewer, providerId, row.unitId, isRetired ? 'retire' : 'reopen', {})
    return ok({ openMandates: row._count.mandates })
  })
}

function findKept(tx: Tx, viewer: Viewer, id: string) {
  return tx.aidProvider.findFirst({
    where: { AND: [providersOf(viewer), { id }] },
    select: {
      unitId: true,
      revision: true,
      _count: { select: { mandates: { where: { state: { in: ['ISSUED', 'ACCEPTED'] } } } } },
    },
  })
}

async function reachProblem(
  tx: Tx,
  viewer: Viewer,
  { unitId, staffId }: ProviderForm,
): Promise<Refusal | undefined> {
  const units = providerUnits(viewer)
  if (!units.includes(unitId)) return 'unitNotFound'
  if (!staffId) return undefined
  const where = {
    id: staffId,
    disabledAt: null,
    roles: { some: { role: 'LAWYER' as const, unitId: { in: units } } },
  }
  return (await tx.staff.count({ where })) > 0 ? undefined : 'accountNotFound'
}

async function columnsOf(tx: Tx, form: ProviderForm) {
  const { absences: _, places, capacity, contractTo, staffId, ...same } = form
  const placeCodes: string[] = []
  for (const { code, reach } of places) placeCodes.push(await reachedPlace(tx, code, reach))
  return {
    ...same,
    placeCodes: [...new Set(placeCodes)],
    capacity: Number(capacity),
    contractTo: contractTo === '' ? null : toUtcMidnight(contractTo),
    staffId: staffId || null,
  }
}

const CATEGORY = { DISTRICT: 'P', REGION: 'O' } as const

/** The place itself, or the district or region it lies in; a city of special status is a region by itself. */
async function reachedPlace(tx: Tx, code: string, reach: (typeof PLACE_REACHES)[number]): Promise<string> {
  if (reach === 'HERE') return code
  const ladder = await readPlaceLadder(tx, code)
  return ladder.find(({ category }) => category === CATEGORY[reach])?.code ?? ladder.at(-1)?.code ?? code
}

const absencesOf = ({ absences }: ProviderForm) =>
  absences.map(({ from, to, note }, ordinal) => ({
    ordinal,
    from: toUtcMidnight(from),
    to: toUtcMidnight(to),
    note,
  }))

async function withFreeAccount<T, E extends string>(
  work: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<T, E | 'accountTaken'>> {
  try {
    return await inTransaction(work)
  } catch (error) {
    if (isUniqueViolation(error)) return fail('accountTaken')
    throw error
  }
}

function recordProvider(
  tx: Tx,
  viewer: Viewer,
  subjectId: string,
  subjectUnitId: string,
  action: string,
  details: Record<string, string>,
): Promise<void> {
  return recordFact(tx, viewer, { action, subject: 'aidProvider', subjectId, subjectUnitId, details })
}
