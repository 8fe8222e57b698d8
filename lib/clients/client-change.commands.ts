import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import { sealText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { listDisagreements, settleBirthYear } from './card-agreement.rules'
import { contentOf } from './card-content.queries'
import {
  CARD_FIELDS,
  type CardContent,
  type CardField,
  changedFields,
  pickFields,
  spokenContent,
} from './card-content.rules'
import { getCardRecord } from './card-record.queries'
import type { ClientPatch } from './client-card.schema'
import { type Changed, changedSchema } from './client-change.schema'
import type { ProcessingGround } from './client-codes.rules'
import { columnsOf, writeLists } from './client-rows.commands'
import { type ConsentRefusal, checkConsent } from './consent-guard.queries'
import { indexClientNames } from './name-index.commands'
import { isRestricted } from './restricted-card.queries'
import { findSavedEdit, type SavedEdit } from './saved-edit.queries'
import { isSensitive, showsSensitive } from './sensitive-fields.rules'

/** Somebody saved the same fields in between: what the card holds now, who changed it, and which fields clash. */
export type ChangedMeanwhile = {
  ok: false
  error: 'changedMeanwhile'
  revision: number
  /** Of the fields changed meanwhile, what the card holds now. */
  theirs: Partial<CardContent>
  /** Fields both edits touch; the rest of the patch would go through. */
  clashing: CardField[]
  changes: { by: string; at: string; fields: string[] }[]
}
/** Fields that would not go together in the card; the codes are those of `clients.fieldErrors`. */
type Disagreeing = { ok: false; error: 'invalidInput'; fieldErrors: Record<string, string[]> }
/** Another edit was saved under the key before, its answer perhaps lost: what it made of the card. */
type SavedBefore = { ok: false; error: 'keyReused'; saved: SavedEdit | undefined }
type Refusals = ConsentRefusal | 'clientNotFound' | 'fieldsHidden' | 'keyReused' | 'nothingChanged'
type PatchRefusals = 'fieldsHidden' | 'nothingChanged'
export type ChangeAnswer =
  | Result<Changed, Exclude<Refusals, 'keyReused'>>
  | ChangedMeanwhile
  | Disagreeing
  | SavedBefore

/**
 * Changes a card. An edit made on an older revision goes through when it touches other fields than those
 * changed meanwhile; otherwise nothing is written and the answer tells what changed and by whom. Who is not shown health,
 * status and violence changes none of them (`fieldsHidden`). What would not go together in the card as a whole is
 * `invalidInput` with its fields, whichever of them the patch speaks of.
 * After the person took the consent back, a ground for the change is named (`checkConsent`); a card closed by that is changed by
 * its head alone (`isRestricted`).
 *
 * What each saving changed is kept (`client_changes`), old and new values sealed.
 */
export async function changeClient(
  viewer: Viewer,
  {
    clientId,
    patch,
    ground,
  }: { clientId: string; patch: ClientPatch; ground?: ProcessingGround | undefined },
): Promise<ChangeAnswer> {
  let told: Told | undefined
  const answer = await inTransaction<{ revision: number }, Refusals | Told['error']>(async (tx) => {
    const mayChange = await tx.client.findFirst({
      where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Client'), { id: clientId }] },
      select: { id: true, homeUnitId: true, consents: { select: { withdrawnAt: true } } },
    })
    if (!mayChange) return fail('clientNotFound')
    const work = async (): Promise<
      Result<{ revision: number }, PatchRefusals | ConsentRefusal | 'clientNotFound' | Told['error']>
    > => {
      const allowed = await checkConsent(tx, clientId, ground)
      if (!allowed.ok) return allowed
      if (await isRestricted(tx, viewer, mayChange)) return fail('clientNotFound')
      const result = await applyPatch(tx, viewer, { clientId, patch, ground: allowed.value })
      if (!('theirs' in result || 'fieldErrors' in result)) return result
      told = result
      return fail(result.error)
    }
    const { submissionId, ...request } = patch
    return submissionId
      ? once(
          tx,
          viewer,
          {
            operation: 'changeClient',
            key: submissionId,
            request: { clientId, ...request },
            answer: changedSchema,
          },
          work,
        )
      : work()
  })
  if (answer.ok) return answer
  const { error } = answer
  if (error === 'keyReused') {
    const saved = await findSavedEdit(viewer, { clientId, key: patch.submissionId ?? '' })
    return { ok: false, error, saved }
  }
  if (error !== 'changedMeanwhile' && error !== 'invalidInput') return { ok: false, error }
  if (!told) throw new Error(`${error} without its particulars`)
  return told
}

/** Refusals that say more than their code. */
type Told = ChangedMeanwhile | Disagreeing

async function applyPatch(
  tx: Tx,
  viewer: Viewer,
  { clientId, patch, ground }: { clientId: string; patch: ClientPatch; ground: ProcessingGround | null },
): Promise<Result<{ revision: number }, PatchRefusals> | Told> {
  // One saving at a time: the second waits here and then sees the first.
  await tx.$executeRaw`SELECT FROM clients WHERE id = ${clientId}::uuid FOR UPDATE`
  const record = await getCardRecord(tx, clientId, viewer.staffId)
  const { revision, homeUnitId } = record
  const before = contentOf(record)
  const after = settleBirthYear(before, spokenContent(patch))
  const isShown = showsSensitive(viewer, record)
  const spoken = CARD_FIELDS.filter((field) => after[field] !== undefined)
  // An answer to a guess would tell what they are.
  if (!isShown && spoken.some(isSensitive)) return fail('fieldsHidden')
  const fields = changedFields(before, after)
  if (fields.length === 0) return fail('nothingChanged')
  const values = { ...before, ...after }
  const disagreements = listDisagreements(values, fields)
  if (patch.expectedRevision < revision) {
    const changes = await changesSince(tx, clientId, patch.expectedRevision)
    const clash = clashOf(changes, { before, revision, fields, disagreements })
    if (clash) return clash
  }
  if (disagreements.length > 0) {
    const fieldErrors = Object.fromEntries(disagreements.map(({ field, error }) => [field, [error]]))
    return { ok: false, error: 'invalidInput', fieldErrors }
  }
  await tx.client.update({
    where: { id: clientId },
    data: { ...columnsOf(after), revision: revision + 1, updatedAt: new Date() },
    select: { id: true },
  })
  await writeLists(tx, clientId, after)
  if (fields.some((field) => NAME_FIELDS.has(field))) await indexClientNames(tx, [{ clientId, ...values }])
  await keepChange(tx, viewer, {
    clientId,
    revision: revision + 1,
    homeUnitId,
    before,
    after: values,
    fields,
    ground,
  })
  return ok({ revision: revision + 1 })
}

type Edit = {
  before: CardContent
  revision: number
  fields: CardField[]
  disagreements: ReturnType<typeof listDisagreements>
}

/** What was changed meanwhile of the edit’s own fields, or of fields they would no longer go with. */
function clashOf(
  changes: ChangedMeanwhile['changes'],
  { before, revision, fields, disagreements }: Edit,
): ChangedMeanwhile | undefined {
  const touched = new Set(changes.flatMap((change) => change.fields))
  const apart = disagreements.flatMap(({ between }) =>
    between.some((field) => touched.has(field)) ? between : [],
  )
  const clashing = fields.filter((field) => touched.has(field) || apart.includes(field))
  if (clashing.length === 0) return undefined
  const told = CARD_FIELDS.filter((field) => touched.has(field) && !isSensitive(field))
  const theirs = pickFields(before, [...new Set([...told, ...clashing])])
  return { ok: false, error: 'changedMeanwhile', revision, theirs, clashing, changes }
}

const NAME_FIELDS = new Set<CardField>([
  'surname',
  'givenName',
  'patronymic',
  'latinName',
  'formerSurnames',
  'birthDate',
])

type Change = {
  clientId: string
  revision: number
  homeUnitId: string
  before: CardContent
  after: CardContent
  fields: CardField[]
  /** Named because the consent was taken back. */
  ground: ProcessingGround | null
}

async function keepChange(
  tx: Tx,
  viewer: Viewer,
  { clientId, revision, homeUnitId, before, after, fields, ground }: Change,
) {
  const values = { before: pickFields(before, fields), after: pickFields(after, fields) }
  await tx.clientChange.create({
    data: { clientId, revision, staffId: viewer.staffId, fields, sealed: sealText(JSON.stringify(values)) },
    select: { revision: true },
  })
  await recordFact(tx, viewer, {
    action: 'update',
    subject: 'clientCard',
    subjectId: clientId,
    subjectUnitId: homeUnitId,
    details: { revision, fields, ...(ground && { withoutConsent: ground }) },
  })
}

async function changesSince(
  tx: Tx,
  clientId: string,
  revision: number,
): Promise<ChangedMeanwhile['changes']> {
  const rows = await tx.$queryRaw<{ by: string; at: Date; fields: string[] }[]>`
    SELECT st.name AS by, ch.at, ch.fields FROM client_changes ch JOIN staff st ON st.id = ch.staff_id
    WHERE ch.client_id = ${clientId}::uuid AND ch.revision > ${revision} ORDER BY ch.revision`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
