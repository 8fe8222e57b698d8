import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { addToLexicon } from '@/lib/clients/name-index.commands'
import { lexiconEntriesOf } from '@/lib/clients/name-key-forms.rules'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { AddParty, RemoveParty } from './conflict.schema'
import { findMatter, type MatterRow } from './matter.queries'
import { NAMES_READING, partyFormsOf } from './party-name.rules'

type Owner = Pick<MatterRow, 'clientId' | 'unitId' | 'enquiryId' | 'applicationId'>

/**
 * Keeps the party that the field "the other party" names in step with it, in the transaction in which the field is
 * saved. An emptied field takes the party out; typed again, it is the same party.
 */
export async function keepStatedParty(
  tx: Tx,
  addedById: string,
  { clientId, unitId, enquiryId, applicationId }: Owner,
  typed: string,
): Promise<void> {
  const name = typed.trim().slice(0, 300)
  const where = applicationId === null ? { enquiryId } : { applicationId }
  const kept = await tx.matterParty.findFirst({
    where: { ...where, isStated: true },
    select: { id: true, name: true, removedAt: true },
  })
  if (!kept && name === '') return
  if (kept && (name === '' ? kept.removedAt !== null : kept.name === name && kept.removedAt === null)) return
  if (kept) await renameParty(tx, kept.id, name)
  const id =
    kept?.id ??
    (
      await tx.matterParty.create({
        data: {
          clientId,
          unitId,
          enquiryId,
          applicationId,
          role: 'OPPOSING',
          name,
          isStated: true,
          namesReading: NAMES_READING,
          addedById,
        },
        select: { id: true },
      })
    ).id
  await indexParty(tx, id, name, null)
}

// By the clock of the database, which dates the checks too.
async function renameParty(tx: Tx, partyId: string, name: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE matter_parties SET changed_at = now(), names_reading = ${NAMES_READING},
      name = CASE WHEN ${name} = '' THEN name ELSE ${name} END,
      removed_at = CASE WHEN ${name} = '' THEN now() END
    WHERE id = ${partyId}::uuid`
}

/** Writes how the party is found by name, in place of what was there, and teaches the lexicon of names what is new. */
export async function indexParty(
  tx: Tx,
  partyId: string,
  name: string,
  birthDate: PlainDate | null,
): Promise<void> {
  const forms = partyFormsOf(name)
  await addToLexicon(tx, lexiconEntriesOf(forms))
  await tx.partyNameForm.deleteMany({ where: { partyId } })
  if (forms.length > 0)
    await tx.partyNameForm.createMany({
      data: forms.map(({ surnameKey, givenKey, patronymicKey }, ordinal) => ({
        ...{ partyId, ordinal, surnameKey, givenKey, patronymicKey },
        birthDate: birthDate && toUtcMidnight(birthDate),
      })),
    })
}

const addedSchema = z.object({ partyId: z.string() })

/** Adds somebody to the matter by hand: a relative, a witness, another adversary. */
export async function addParty(
  viewer: Viewer,
  { matter, party, submissionId }: AddParty,
): Promise<Result<z.output<typeof addedSchema>, 'matterNotFound' | 'keyReused'>> {
  const request = { matter, party }
  const key = { operation: 'addParty', key: submissionId, request, answer: addedSchema }
  return inTransaction<z.output<typeof addedSchema>, 'matterNotFound' | 'keyReused'>((tx) =>
    once<z.output<typeof addedSchema>, 'matterNotFound'>(tx, viewer, key, async () => {
      const row = await findMatter(tx, viewer, matter)
      if (!row) return fail('matterNotFound')
      const { clientId, unitId, enquiryId, applicationId } = row
      const { role, name, birthDate, note } = party
      const forms = partyFormsOf(name)
      const { id } = await tx.matterParty.create({
        data: {
          ...{ clientId, unitId, enquiryId, applicationId, role, name, note },
          isOrganisation: forms.length === 0,
          namesReading: NAMES_READING,
          birthDate: birthDate && toUtcMidnight(birthDate),
          addedById: viewer.staffId,
        },
        select: { id: true },
      })
      await indexParty(tx, id, name, birthDate)
      await recordParty(tx, viewer, 'create', id, row.homeUnitId)
      return ok({ partyId: id })
    }),
  )
}

/**
 * Takes a party out of the matter, or puts it back: nothing is deleted. The stated party goes by its own field and is
 * not found here.
 */
export async function removeParty(
  viewer: Viewer,
  { partyId, isRemoved }: RemoveParty,
): Promise<Result<{ partyId: string }, 'partyNotFound'>> {
  return inTransaction<{ partyId: string }, 'partyNotFound'>(async (tx) => {
    const reach = accessibleBy(viewer.ability, 'update').ofType('MatterParty')
    const row = await tx.matterParty.findFirst({
      where: { AND: [reach, { id: partyId, isStated: false }] },
      select: { removedAt: true, client: { select: { homeUnitId: true } } },
    })
    if (!row) return fail('partyNotFound')
    if ((row.removedAt !== null) === isRemoved) return ok({ partyId })
    await tx.$executeRaw`
      UPDATE matter_parties SET changed_at = now(), removed_at = CASE WHEN ${isRemoved} THEN now() END
      WHERE id = ${partyId}::uuid`
    await recordParty(tx, viewer, isRemoved ? 'remove' : 'restore', partyId, row.client.homeUnitId)
    return ok({ partyId })
  })
}

function recordParty(tx: Tx, viewer: Viewer, action: string, subjectId: string, subjectUnitId: string) {
  return recordFact(tx, viewer, { action, subject: 'matterParty', subjectId, subjectUnitId })
}
