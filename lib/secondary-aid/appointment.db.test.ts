import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { describe, expect, it } from 'vitest'
import { addPartySchema } from '@/lib/conflicts/conflict.schema'
import { answerCheck } from '@/lib/conflicts/conflict-answer.commands'
import { checkConflicts } from '@/lib/conflicts/conflict-check.commands'
import { addParty } from '@/lib/conflicts/matter-party.commands'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { catchStatements } from '@/scripts/bench/statements'
import { counted } from '@/scripts/testing/counted'
import { givenGrant, givenMandate, givenProvider } from '@/scripts/testing/given-mandates'
import { type GivenPerson, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { changeWishes } from './appointment.commands'
import { findAppointment, findMandateStart } from './appointment.queries'
import { changeWishesSchema } from './appointment.schema'
import { listWaiting, waitingCount } from './waiting-appointment.queries'

const received = plainDate('2026-07-30')
const noon = new Date('2026-08-12T10:00:00Z')
const dayLater = new Date('2026-08-13T10:00:00Z')

async function givenCentre() {
  const unitId = await givenUnit()
  const worker = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  return { worker, head }
}
type Centre = Awaited<ReturnType<typeof givenCentre>>

const grantOf = (centre: Centre, now = noon, person: GivenPerson = {}, content: object = {}) =>
  givenGrant({ ...centre, receivedOn: received, now, person, application: { content } })

const protection = { reason: 'Погрози', reviewOn: '' }

async function lookAt(viewer: Viewer, applicationId: string) {
  const found = await findAppointment(viewer, { applicationId }, noon)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

const changing = (applicationId: string, more: object = {}) =>
  changeWishesSchema.parse({
    applicationId,
    expectedRevision: 1,
    submissionId: randomUUID(),
    wishes: { sex: null },
    saidOn: '2026-08-12',
    way: 'PHONE',
    words: 'Згодна на будь-кого, аби швидше.',
    ...more,
  })

describe('listWaiting', () => {
  it('has what was granted, three working days to appoint, the nearest term first, page by page', async () => {
    const centre = await givenCentre()
    const later = await grantOf(centre, dayLater)
    const first = await grantOf(centre, noon)
    const { head } = centre
    // Wednesday and three working days: Monday.
    const page = await listWaiting(head, {}, { now: noon, page: 1 })
    expect(page.rows).toMatchObject([
      { id: first.applicationId, dueOn: '2026-08-17', because: 'GRANTED', since: '2026-08-12' },
    ])
    if (!page.next) throw new Error('There is no second page')
    const next = await listWaiting(head, { after: page.next }, { now: noon, page: 1 })
    expect(next).toMatchObject({ rows: [{ id: later.applicationId, dueOn: '2026-08-18' }], next: null })
    expect((await countWhatWaits(head)).appointments).toBe(2)
    expect(await counted(waitingCount(head, 1))).toBe(1)

    await givenMandate(head, first.applicationId, await givenProvider(head), noon)
    expect((await listWaiting(head)).rows.map(({ id }) => id)).toEqual([later.applicationId])
    expect((await countWhatWaits(head)).appointments).toBe(1)
  })

  it('costs at most six statements with its count and its audit record, however many wait', async () => {
    const centre = await givenCentre()
    await grantOf(centre)
    await grantOf(centre)
    const page = () => Promise.all([listWaiting(centre.head), countWhatWaits(centre.head)])
    expect((await catchStatements(page)).length).toBeLessThanOrEqual(6)
  })

  it('lists what the policy lets each role decide, and nothing else', async () => {
    const centre = await givenCentre()
    await grantOf(centre)
    const closed = await grantOf(centre, noon, { protection })
    const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const above = await givenStaff({ role: 'HEAD', unitId: root.id })
    const stranger = (await givenCentre()).head
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    for (const viewer of [centre.head, above, stranger, lawyer, centre.worker]) {
      const allowed = await db.secondaryAidApplication.findMany({
        where: {
          AND: [
            accessibleBy(viewer.ability, 'decide').ofType('SecondaryAidApplication'),
            { appointment: { dueOn: { not: null } } },
          ],
        },
        select: { id: true },
      })
      const listed = await listWaiting(viewer, {}, { page: 1000 })
      expect(listed.rows.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
      expect((await countWhatWaits(viewer)).appointments).toBe(allowed.length)
    }
    const { rows } = await listWaiting(centre.head)
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows.find(({ id }) => id === closed.applicationId))).not.toContain('Шевченко')
    expect((await listWaiting(stranger)).rows).toEqual([])
  })
})

describe('the choice of a provider', () => {
  it('never passes a wish over: only what the client says anew sets it aside, and it stays on the record', async () => {
    const centre = await givenCentre()
    const { head } = centre
    const man = await givenProvider(head, { surname: 'Гнатюк', givenName: 'Роман', sex: 'MALE' })
    const { applicationId } = await grantOf(centre, noon, {}, { wishedSex: 'FEMALE' })
    expect(await lookAt(head, applicationId)).toMatchObject({
      wishes: { sex: 'FEMALE' },
      candidates: [],
      excluded: [{ id: man, barriers: ['otherSex'] }],
      asksHead: true,
      wishesInTheWay: ['otherSex'],
    })
    expect(await findMandateStart(head, { applicationId, providerId: man }, noon)).toEqual({
      ok: false,
      error: 'providerDoesNotFit',
    })
    expect(await changeWishes(head, changing(applicationId), noon)).toMatchObject({ ok: true })
    expect(await lookAt(head, applicationId)).toMatchObject({
      candidates: [{ id: man }],
      wishChanges: [{ on: '2026-08-12', way: 'PHONE', words: 'Згодна на будь-кого, аби швидше.' }],
    })
    const event = await db.applicationEvent.findFirstOrThrow({
      where: { applicationId, kind: 'WISHES_CHANGED' },
      select: { details: true },
    })
    expect(event.details).toMatchObject({ before: { sex: 'FEMALE' }, after: { sex: null } })
  })

  it('refuses a change of wishes without the client’s words, of tomorrow, and by who has not seen the last one', async () => {
    const centre = await givenCentre()
    const { applicationId } = await grantOf(centre)
    expect(() => changing(applicationId, { words: ' ' })).toThrow('wordsMissing')
    const { head } = centre
    expect(await changeWishes(head, changing(applicationId, { saidOn: '2026-08-13' }), noon)).toEqual({
      ok: false,
      error: 'dateInFuture',
    })
    expect(await changeWishes(head, changing(applicationId), noon)).toMatchObject({ ok: true })
    expect(await changeWishes(head, changing(applicationId), noon)).toEqual({
      ok: false,
      error: 'changedMeanwhile',
    })
    const stranger = (await givenCentre()).head
    expect(await changeWishes(stranger, changing(applicationId), noon)).toEqual({
      ok: false,
      error: 'applicationNotFound',
    })
  })

  it('puts whoever acts for the other party last, and bars them once the conflict is confirmed', async () => {
    const centre = await givenCentre()
    const { head } = centre
    const providerId = await givenProvider(head)
    const free = await givenProvider(head, { surname: 'Вільний', capacity: '1' })
    const theirs = await grantOf(centre, noon, { surname: 'Зозуленко', givenName: 'Петро', sex: 'MALE' })
    await givenMandate(head, theirs.applicationId, providerId, noon)
    const { applicationId } = await grantOf(centre, noon, {}, { opposingParty: 'Зозуленко Петро' })
    const { candidates } = await lookAt(head, applicationId)
    expect(candidates.map(({ id }) => id)).toEqual([free, providerId])
    expect(candidates[1]?.reasons).toContainEqual({ code: 'possibleConflict', points: -200 })
    expect(candidates[0]?.reasons.map(({ code }) => code)).not.toContain('possibleConflict')

    const answer = async (verdict: 'CONFLICT' | 'NO_CONFLICT') => {
      const checked = await checkConflicts(head, { kind: 'application', id: applicationId }, 'MANDATE')
      if (!checked.ok) throw new Error(checked.error)
      const { checkId, verdict: expected } = checked.value
      await answerCheck(head, { checkId, expected, answer: verdict, reason: 'З’ясовано' })
    }
    await answer('CONFLICT')
    expect(await lookAt(head, applicationId)).toMatchObject({
      candidates: [{ id: free }],
      excluded: [{ id: providerId, barriers: ['conflict'] }],
    })
    await answer('NO_CONFLICT')
    const cleared = await lookAt(head, applicationId)
    expect(cleared.candidates.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain(
      'possibleConflict',
    )
  })

  it('doubts whoever acts for somebody whose matter names this person as the other side', async () => {
    const centre = await givenCentre()
    const { head, worker } = centre
    const providerId = await givenProvider(head)
    const theirs = await grantOf(centre, noon, { surname: 'Перебийніс', givenName: 'Марта' })
    await givenMandate(head, theirs.applicationId, providerId, noon)
    const { applicationId, clientId } = await grantOf(centre, noon, {
      surname: 'Підопригора',
      givenName: 'Ганна',
    })
    const row = await db.client.findUniqueOrThrow({ where: { id: clientId }, select: { patronymic: true } })
    await addParty(
      worker,
      addPartySchema.parse({
        matter: { kind: 'application', id: theirs.applicationId },
        party: { role: 'OPPOSING', name: `Підопригора Ганна ${row.patronymic}`, birthDate: '', note: '' },
        submissionId: randomUUID(),
      }),
    )
    expect((await lookAt(head, applicationId)).candidates).toMatchObject([
      { id: providerId, reasons: expect.arrayContaining([{ code: 'possibleConflict', points: -200 }]) },
    ])
  })

  it('is not there for another centre’s head, a worker or a lawyer', async () => {
    const centre = await givenCentre()
    const { applicationId } = await grantOf(centre)
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    for (const viewer of [(await givenCentre()).head, centre.worker, lawyer])
      expect(await findAppointment(viewer, { applicationId }, noon)).toEqual({
        ok: false,
        error: 'applicationNotFound',
      })
  })
})
