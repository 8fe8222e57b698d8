import 'server-only'
import { inForce } from '@/lib/core/dated-rows'
import { db } from '@/lib/core/db'
import { plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { grantSchema, refusalSchema } from './decision.schema'
import { categoriesOf } from './decision-case.queries'
import { grantBar } from './decision-case.rules'
import { contentOf, exceptionsOf } from './decision-check.queries'
import { grantFormGaps, grantOf, type SignGrant, type SignRefusal } from './decision-form.schema'
import { findCaseRow } from './decision-row.queries'
import {
  agreeToExceptions,
  type Signed,
  type SigningProblem,
  signDecision,
} from './decision-signing.commands'
import { exceptionKey } from './exception.rules'
import { currentGrounds } from './ground.queries'

/** What is missing, by the field it belongs to; the codes are those of `secondaryAid.fieldErrors`. */
export type Incomplete = { ok: false; error: 'incomplete'; fieldErrors: Record<string, string[]> }

/**
 * Grants secondary aid: the decision gets the next number of the centre's register of the year and is kept as it was
 * signed, with the rules' own answer and their version.
 *
 * Category and norm are those of the rules on the day of the application, and who signs is who is asking, whatever
 * the form said. Any exception of the worker that the head has not agreed to bars the grant.
 */
export async function grantSecondaryAid(
  viewer: Viewer,
  { applicationId, submissionId, draft, agreesTo }: SignGrant,
  now = new Date(),
): Promise<Result<Signed, SigningProblem> | Incomplete> {
  const row = await findCaseRow(db, viewer, applicationId)
  if (!row) return fail('applicationNotFound')
  const on = todayInKyiv(now)
  const testDate = row.receivedOn ? plainDateOfUtc(row.receivedOn) : on
  const categories = await categoriesOf({ ...viewer, locale: 'uk' }, row, contentOf(row), testDate)
  const form = { ...draft, signatory: { ...draft.signatory, name: viewer.name } }
  const gaps = grantFormGaps(form, categories)
  if (gaps.length > 0) return incompleteBy(gaps.map(({ code, path }) => [path.join('.'), code]))
  const grant = grantOf(form, categories)
  const content = grantSchema.parse({
    ...grant,
    on,
    otherCategories: [],
    services: [...grant.services],
    servicesOfCategory: [...grant.servicesOfCategory],
    instances: [...grant.instances],
  })
  return signDecision(
    viewer,
    { applicationId, submissionId, act: 'GRANT', request: { draft, agreesTo }, now },
    async ({ tx, row: locked, assessment }) => {
      const exceptions = exceptionsOf(locked)
      const outcome = assessment.categories.find(({ code }) => code === form.category)?.outcome
      const bar = grantBar(
        outcome,
        exceptions.map((each) => ({ ...each, isAgreed: agreesTo.includes(exceptionKey(each)) })),
      )
      if (bar) return fail(bar)
      if (exceptions.length > 0) await agreeToExceptions(tx, viewer, locked.id, exceptions)
      return ok({ kind: 'GRANT', content, categoryCode: form.category })
    },
  )
}

/**
 * Refuses secondary aid. A refusal without ground, norm, evidence, ways and terms of appeal, or an offer instead is
 * not saved: each gap comes back with the field it belongs to (N3).
 */
export async function refuseSecondaryAid(
  viewer: Viewer,
  { applicationId, submissionId, draft }: SignRefusal,
  now = new Date(),
): Promise<Result<Signed, SigningProblem> | Incomplete> {
  const signatory = { ...draft.signatory, name: viewer.name }
  const on = todayInKyiv(now)
  const rows = (await currentGrounds(viewer.rulesMark)).refusal
  const refusal = refusalSchema(rows).safeParse({ ...draft, signatory, on })
  if (!refusal.success)
    return incompleteBy(refusal.error.issues.map(({ path, message }) => [path.join('.'), message]))
  // The words of the day are kept with the decision: a ground corrected later changes no paper of it.
  const grounds = refusal.data.grounds.map((ground) => ({
    ...ground,
    name: inForce(rows, ground.code, on)?.uk,
  }))
  const content = { ...refusal.data, grounds }
  return signDecision(viewer, { applicationId, submissionId, act: 'REFUSE', request: draft, now }, async () =>
    ok({ kind: 'REFUSAL', content, categoryCode: null }),
  )
}

function incompleteBy(gaps: readonly (readonly [field: string, code: string])[]): Incomplete {
  const fieldErrors: Record<string, string[]> = {}
  for (const [field, code] of gaps) fieldErrors[field] = [...(fieldErrors[field] ?? []), code]
  return { ok: false, error: 'incomplete', fieldErrors }
}
