import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { codesOf } from '@/lib/core/dated-rows'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { administeredUnits } from '@/lib/offices/administered-units.queries'
import { currentLaw, type Law } from './law.queries'
import { isAdded, type LawKind, type LawRow, lawVersionSchema } from './law-kinds'
import { confirmed, danglingFields } from './rule-correction.rules'
import type { ConfirmRule, CorrectRule, TakeBackRule } from './rule-correction.schema'

const recordedSchema = z.object({ revision: z.int() })
type Recorded = z.output<typeof recordedSchema>
type Refusal = 'ruleNotFound' | 'changedMeanwhile' | 'notWholeTree' | 'inForceAlready'
type Fields = { ok: false; error: 'invalidInput'; fieldErrors: Record<string, string[]> }
export type CorrectionAnswer = Result<Recorded, Refusal | 'keyReused'> | Fields

/**
 * Records a new version of a rule. It takes force on its first day; what was decided before keeps the version it was
 * decided by. With the first day of a version there is already, it mends that one.
 */
export async function correctRule(
  viewer: Viewer,
  { version, reason, seenRevision, submissionId }: CorrectRule,
  now = new Date(),
): Promise<CorrectionAnswer> {
  const { kind, row } = version
  let fieldErrors: Record<string, string[]> = {}
  const request = { version, reason, seenRevision }
  const written = await write(viewer, { operation: 'correctRule', submissionId, request }, async (tx) => {
    const law = await currentLaw()
    const versions = law[kind].filter(({ code }) => code === row.code)
    if (versions.length === 0 && !isAdded(kind) && kind !== 'holidaySuspensions') return fail('ruleNotFound')
    if (await isChangedSince(tx, kind, row.code, seenRevision)) return fail('changedMeanwhile')
    fieldErrors = danglingFields(version, knownCodes(law))
    if (Object.keys(fieldErrors).length > 0) return fail('invalidInput')
    const source = 'sources' in row ? row.sources.join('\n') : row.source
    return append(tx, viewer, { act: 'CORRECT', kind, row, reason, source, now })
  })
  if (written.ok) return written
  const { error } = written
  return error === 'invalidInput' ? { ok: false, error, fieldErrors } : fail(error)
}

/** Records that a rule was seen in a source: the mark "not confirmed" goes, and what the rule says stays. */
export async function confirmRule(
  viewer: Viewer,
  { kind, code, from, confidence, source, reason, seenRevision, submissionId }: ConfirmRule,
  now = new Date(),
): Promise<Result<Recorded, Refusal | 'keyReused'>> {
  const request = { kind, code, from, confidence, source, reason, seenRevision }
  return write(viewer, { operation: 'confirmRule', submissionId, request }, async (tx) => {
    const row = (await currentLaw())[kind].find((each) => each.code === code && each.from === from)
    if (!row) return fail('ruleNotFound')
    if (await isChangedSince(tx, kind, code, seenRevision)) return fail('changedMeanwhile')
    return append(tx, viewer, {
      act: 'CONFIRM',
      kind,
      row: lawVersionSchema.parse({ kind, row: confirmed(row, confidence, source) }).row,
      reason,
      source,
      now,
    })
  })
}

/** Takes a version back before its first day, by a record of its own: nothing recorded is ever changed. */
export async function takeBackRule(
  viewer: Viewer,
  { revision, reason, submissionId }: TakeBackRule,
  now = new Date(),
): Promise<Result<Recorded, Refusal | 'keyReused'>> {
  const request = { revision, reason }
  return write(viewer, { operation: 'takeBackRule', submissionId, request }, async (tx) => {
    const found = await tx.ruleCorrection.findUnique({
      where: { revision },
      select: { act: true, kind: true, code: true, from: true },
    })
    const isTaken = await tx.ruleCorrection.findUnique({
      where: { takesBack: revision },
      select: { revision: true },
    })
    if (found?.act !== 'CORRECT' || isTaken) return fail('ruleNotFound')
    if (!found.from || plainDateOfUtc(found.from) <= todayInKyiv(now)) return fail('inForceAlready')
    const { kind, code, from } = found
    return append(tx, viewer, { act: 'TAKE_BACK', kind, code, from, takesBack: revision, reason, now })
  })
}

type Key = { operation: string; submissionId: string; request: unknown }

/** One transaction, one writer at a time: whoever sees a revision sees all before it. */
function write<E extends string>(
  viewer: Viewer,
  { operation, submissionId, request }: Key,
  work: (tx: Tx) => Promise<Result<Recorded, E>>,
): Promise<Result<Recorded, E | 'notWholeTree' | 'keyReused'>> {
  const key = { operation, key: submissionId, request, answer: recordedSchema }
  return inTransaction<Recorded, E | 'notWholeTree' | 'keyReused'>((tx) =>
    once<Recorded, E | 'notWholeTree'>(tx, viewer, key, async () => {
      // The rules are one for every centre: only who administers all of them may change one.
      const { isWhole } = await administeredUnits(tx, viewer)
      if (!isWhole || !viewer.ability.can('manage', 'RuleCorrection')) return fail('notWholeTree')
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('rule_corrections'))`
      return work(tx)
    }),
  )
}

type Written =
  | { act: 'CORRECT' | 'CONFIRM'; kind: LawKind; row: LawRow; reason: string; source: string; now: Date }
  | {
      act: 'TAKE_BACK'
      kind: string
      code: string
      from: Date
      takesBack: number
      reason: string
      now: Date
    }

async function append(tx: Tx, viewer: Viewer, written: Written): Promise<Result<Recorded, never>> {
  const { _max } = await tx.ruleCorrection.aggregate({ _max: { revision: true } })
  const revision = (_max.revision ?? 0) + 1
  const { act, kind, reason, now } = written
  const address =
    written.act === 'TAKE_BACK'
      ? { code: written.code, from: written.from, takesBack: written.takesBack, source: '' }
      : { ...stored(written.row), source: written.source }
  await tx.ruleCorrection.create({
    data: {
      ...{ revision, act, kind, reason, ...address },
      staffId: viewer.staffId,
      recordedOn: toUtcMidnight(todayInKyiv(now)),
      recordedAt: now,
    },
    select: { revision: true },
  })
  await recordFact(tx, viewer, {
    action: act === 'TAKE_BACK' ? 'takeBack' : act === 'CONFIRM' ? 'confirm' : 'correct',
    subject: 'rule',
    details: { kind, code: address.code, from: dayOf(address.from), revision },
  })
  return ok({ revision })
}

const dayOf = (from: Date | null): string | null => from && plainDateOfUtc(from)

function stored({ code, from, revision: _, recordedOn: __, ...row }: LawRow) {
  return { code, from: from && toUtcMidnight(from), row }
}

async function isChangedSince(tx: Tx, kind: string, code: string, seen: number): Promise<boolean> {
  const newer = await tx.ruleCorrection.findFirst({
    where: { kind, code, revision: { gt: seen } },
    select: { revision: true },
  })
  return newer !== null
}

const knownCodes = (law: Law) => ({
  documents: new Set(codesOf(law.documents)),
  formulas: new Set(codesOf(law.formulas)),
  usageLimits: new Set(codesOf(law.usageLimits)),
})
