import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { addingParty, man, rareSurnames, woman } from '@/scripts/testing/given-conflicts'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { givenGranted, givenIssued } from '@/scripts/testing/given-granted'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { type GivenPerson, givenClient, givenStaff } from '@/scripts/testing/givens'
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
    const { partyId } = added.value
    return { ...found, partyId, checkId, hit: { clientId: '', partyId } }
  }
  const listed = (viewer: Viewer, id: string) =>
    db.matterParty.count({
      where: { AND: [accessibleBy(viewer.ability).ofType('MatterParty'), { id }] },
    })

  it.each(['ISSUED', 'ACCEPTED'])('are shown to the lawyer of a mandate that is %s', async (state) => {
    const { lawyer, ofMandate, partyId, hit } = await givenNamed(state)
    expect(await findConflictStanding(lawyer, { matter: ofMandate })).toMatchObject({
      value: { parties: [{ id: partyId }], check: { verdict: 'CLEAR' } },
    })
    expect(await listed(lawyer, partyId)).toBe(1)
    expect((await readableAmong(lawyer, [hit]))(hit)).toBe(true)
    expect(await removeParty(lawyer, { partyId, isRemoved: true })).toMatchObject({ ok: true })
  })

  it.each(['DECLINED', 'REPLACED', 'TERMINATED', 'COMPLETED'])(
    'are neither shown nor changed once it is %s',
    async (state) => {
      const { lawyer, ofMandate, partyId, checkId, hit } = await givenNamed(state)
      const gone = { ok: false, error: 'matterNotFound' }
      expect(await findConflictStanding(lawyer, { matter: ofMandate })).toEqual(gone)
      expect(await addCheckedParty(lawyer, addingTo(ofMandate, { name: 'Хтось Остап' }))).toEqual(gone)
      expect(await checkConflicts(lawyer, ofMandate, 'ASKED')).toEqual(gone)
      expect(await listed(lawyer, partyId)).toBe(0)
      expect((await readableAmong(lawyer, [hit]))(hit)).toBe(false)
      expect(await removeParty(lawyer, { partyId, isRemoved: true })).toEqual({
        ok: false,
        error: 'partyNotFound',
      })
      const answer = { checkId, expected: 'CLEAR', answer: 'CONFLICT' as const, reason: 'Так' }
      expect(await answerCheck(lawyer, answer)).toEqual({ ok: false, error: 'checkNotFound' })
    },
  )
})

describe('a check that counts for everybody', () => {
  const standing = async (viewer: Viewer, matter: Matter) => {
    const found = await findConflictStanding(viewer, { matter })
    if (!found.ok || !found.value.check) throw new Error('There is no check')
    return found.value.check
  }
  /** A case whose adversary bears the name of a card of the centre, by two words. */
  async function givenNamesake(person: GivenPerson = {}, by = own.worker) {
    const surname = rareSurname()
    const { clientId } = await givenClient(by, man(surname, person))
    return { ...(await givenCase('ACCEPTED', `${surname} Остап`)), namesakeId: clientId }
  }

  it('tells a lawyer of people they may not see the unit to ask, and takes no “no conflict” of them', async () => {
    const { lawyer, matter, ofMandate, namesakeId } = await givenNamesake()
    await checkConflicts(own.head, matter, 'ASKED')
    expect((await standing(own.head, matter)).own).toMatchObject([{ clientId: namesakeId }])
    const seen = await standing(lawyer, ofMandate)
    expect(seen).toMatchObject({ verdict: 'OPEN', own: [], answers: ['CONFLICT', 'FOR_HEAD'] })
    expect(seen.ask).toMatchObject([{ name: 'Вербопільський місцевий центр' }])
    expect(JSON.stringify(seen)).not.toContain(namesakeId)
    const answer = {
      checkId: seen.id,
      expected: 'OPEN',
      answer: 'NO_CONFLICT' as const,
      reason: 'Інша людина',
    }
    expect(await answerCheck(lawyer, answer)).toEqual({ ok: false, error: 'notYours' })
    expect(await answerCheck(own.worker, answer)).toMatchObject({ ok: true })
  })

  it('stays open for the centre when a lawyer checks again', async () => {
    const { lawyer, matter, ofMandate, namesakeId } = await givenNamesake()
    await checkConflicts(own.head, matter, 'ASKED')
    const witness = addingTo(ofMandate, { name: `${rareSurname()} Килина Гордіївна` })
    expect(await addCheckedParty(lawyer, witness)).toMatchObject({ ok: true })
    expect(await standing(own.worker, matter)).toMatchObject({
      verdict: 'OPEN',
      own: [{ clientId: namesakeId }],
      ask: [],
    })
  })

  it('finds for the centre what the lawyer who asks first may not see', async () => {
    const { lawyer, matter, ofMandate, namesakeId } = await givenNamesake()
    await checkConflicts(lawyer, ofMandate, 'ASKED')
    expect(await standing(lawyer, ofMandate)).toMatchObject({ verdict: 'OPEN', own: [] })
    expect((await standing(own.worker, matter)).own).toMatchObject([{ clientId: namesakeId }])
  })

  it('keeps a protected person the head has found when a worker checks again', async () => {
    const protection = { reason: 'Погрози', reviewOn: '' }
    const { matter, namesakeId } = await givenNamesake({ protection }, own.head)
    await checkConflicts(own.worker, matter, 'ASKED')
    expect(await standing(own.worker, matter)).toMatchObject({ verdict: 'CLEAR', own: [], ask: [] })
    await checkConflicts(own.head, matter, 'ASKED')
    await checkConflicts(own.worker, matter, 'ASKED')
    expect(await standing(own.worker, matter)).toMatchObject({ verdict: 'OPEN', own: [], ask: [{}] })
    expect((await standing(own.head, matter)).own).toMatchObject([{ clientId: namesakeId }])
  })

  it('forgets whom the parties no longer name', async () => {
    const { lawyer, matter, ofMandate } = await givenNamesake()
    await checkConflicts(own.head, matter, 'ASKED')
    const content = { opposingParty: `${rareSurname()} Остап` }
    const { id } = matter
    await db.secondaryAidApplication.update({ where: { id }, data: { content }, select: { id: true } })
    await checkConflicts(lawyer, ofMandate, 'ASKED')
    expect(await standing(lawyer, ofMandate)).toMatchObject({ verdict: 'CLEAR', own: [], ask: [] })
  })
})
