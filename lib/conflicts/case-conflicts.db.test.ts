import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { addingParty, rareSurnames, woman } from '@/scripts/testing/given-conflicts'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { givenGranted, givenIssued } from '@/scripts/testing/given-granted'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import type { Matter } from './conflict.schema'
import { answerCheck } from './conflict-answer.commands'
import { addCheckedParty, checkConflicts } from './conflict-check.commands'
import { findConflictStanding } from './conflict-check.queries'
import { readableAmong } from './conflict-reach.queries'
import { removeParty } from './matter-party.commands'

const on = plainDate('2026-08-10')
let own: Centre
beforeAll(async () => {
  own = await givenCentre()
})

const rareSurname = rareSurnames(3)

/** A case of a lawyer of the centre, with an adversary named in it. */
async function givenCase(state: string, opposingParty = '') {
  const lawyer = await givenStaff({ role: 'LAWYER', unitId: own.unitId })
  const providerId = await givenProvider(own.head, { ...STAFF_LAWYER, staffId: lawyer.staffId })
  const { applicationId } = await givenGranted({
    head: own.head,
    on,
    person: woman('Немирич'),
    content: { opposingParty },
  })
  const { mandateId } = await givenIssued({ head: own.head, applicationId, providerId, on })
  await db.aidMandate.update({ where: { id: mandateId }, data: { state }, select: { id: true } })
  const matter: Matter = { kind: 'application', id: applicationId }
  return { lawyer, mandateId, matter, ofMandate: { kind: 'mandate', id: mandateId } satisfies Matter }
}
const addingTo = (matter: Matter, party: { name: string }) => ({ ...addingParty(matter.id, party), matter })

describe('the people of a matter', () => {
  async function givenNamed(state: string) {
    const found = await givenCase(state)
    const added = await addCheckedParty(
      own.worker,
      addingTo(found.matter, { name: `${rareSurname()} Остап` }),
    )
    if (!added.ok) throw new Error(added.error)
    const { id: checkId } = await db.conflictCheck.findFirstOrThrow({
      where: { applicationId: found.matter.id },
      select: { id: true },
    })
    return { ...found, partyId: added.value.partyId, checkId }
  }
  const listed = (viewer: Viewer, id: string) =>
    db.matterParty.count({
      where: { AND: [accessibleBy(viewer.ability).ofType('MatterParty'), { id }] },
    })

  it.each(['ISSUED', 'ACCEPTED'])('are shown to the lawyer of a mandate that is %s', async (state) => {
    const { lawyer, ofMandate, partyId } = await givenNamed(state)
    expect(await findConflictStanding(lawyer, { matter: ofMandate })).toMatchObject({
      value: { parties: [{ id: partyId }], check: { verdict: 'CLEAR' } },
    })
    expect(await listed(lawyer, partyId)).toBe(1)
    expect((await readableAmong(lawyer, [], [partyId])).named.size).toBe(1)
    expect(await removeParty(lawyer, { partyId, isRemoved: true })).toMatchObject({ ok: true })
  })

  it.each(['DECLINED', 'REPLACED', 'TERMINATED', 'COMPLETED'])(
    'are neither shown nor changed once it is %s',
    async (state) => {
      const { lawyer, ofMandate, partyId, checkId } = await givenNamed(state)
      const gone = { ok: false, error: 'matterNotFound' }
      expect(await findConflictStanding(lawyer, { matter: ofMandate })).toEqual(gone)
      expect(await addCheckedParty(lawyer, addingTo(ofMandate, { name: 'Хтось Остап' }))).toEqual(gone)
      expect(await checkConflicts(lawyer, ofMandate, 'ASKED')).toEqual(gone)
      expect(await listed(lawyer, partyId)).toBe(0)
      expect((await readableAmong(lawyer, [], [partyId])).named.size).toBe(0)
      expect(await removeParty(lawyer, { partyId, isRemoved: true })).toEqual({
        ok: false,
        error: 'partyNotFound',
      })
      const answer = { checkId, expected: 'CLEAR', answer: 'CONFLICT' as const, reason: 'Так' }
      expect(await answerCheck(lawyer, answer)).toEqual({ ok: false, error: 'checkNotFound' })
    },
  )
})
