import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { catchStatements } from '@/scripts/bench/statements'
import { givenGrant, givenMandate, givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { type GivenPerson, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { parseAidNumber, registerFaults } from './aid-number.rules'
import { findAppointment, findMandateStart, listWaiting } from './appointment.queries'
import { issueMandate } from './mandate.commands'
import { findMandate, listLatestMandates, listMandates } from './mandate.queries'
import { answerMandateSchema, completeMandateSchema, mandateListSchema } from './mandate.schema'
import { answerMandate, completeMandate } from './mandate-answer.commands'
import { replaceProvider, terminateAid } from './mandate-ending.commands'
import { replaceProviderSchema, terminateAidSchema } from './mandate-ending.schema'
import { printMandatePaper, writeMandateDocx } from './mandate-papers.commands'
import { findReplacementCase } from './mandate-replacement.queries'

const received = plainDate('2026-07-30')
const noon = new Date('2026-08-12T10:00:00Z')
const all = mandateListSchema.parse({})

async function givenCentre() {
  const unitId = await givenUnit()
  const worker = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  return { worker, head }
}
type Centre = Awaited<ReturnType<typeof givenCentre>>

const grantOf = (centre: Centre, person: GivenPerson = {}) =>
  givenGrant({ ...centre, receivedOn: received, now: noon, person })

/** A granted case with a mandate issued to a provider of its own. */
async function givenCase(
  centre: Centre,
  more: Parameters<typeof givenProvider>[1] = {},
  person: GivenPerson = {},
) {
  const { head } = centre
  const providerId = await givenProvider(head, more)
  const grant = await grantOf(centre, person)
  const issued = await givenMandate(head, grant.applicationId, providerId, noon)
  return { ...grant, ...issued, providerId }
}

const answering = (mandateId: string, more: object = {}) =>
  answerMandateSchema.parse({
    mandateId,
    submissionId: randomUUID(),
    answer: 'ACCEPT',
    reason: '',
    on: '2026-08-12',
    way: 'PHONE',
    ...more,
  })
const completing = (mandateId: string, more: object = {}) =>
  completeMandateSchema.parse({
    mandateId,
    submissionId: randomUUID(),
    result: 'FULLY',
    text: 'Суд відмовив у виселенні.',
    on: '2026-08-12',
    way: 'PHONE',
    ...more,
  })
const ending = {
  facts: 'Адвокатка захворіла.',
  evidence: 'Лікарняний від 11.08.2026',
  toldTo: ['CLIENT', 'PROVIDER'],
  signatoryPosition: 'керівниця центру',
}
const replacing = (mandateId: string, more: object = {}) =>
  replaceProviderSchema.parse({
    mandateId,
    submissionId: randomUUID(),
    draft: {
      ...ending,
      ground: 'ADVOCATE_ILL_OR_DEAD',
      newProviderId: '',
      replacedOn: '2026-08-13',
      oldName: 'Тарасенко Марії Петрівни',
      newName: 'Коваленка Андрія Івановича',
      ...more,
    },
  })
const terminating = (applicationId: string, more: object = {}) =>
  terminateAidSchema.parse({
    applicationId,
    submissionId: randomUUID(),
    draft: { ...ending, ground: 'CLIENT_WAIVED', warnedOn: '', ...more },
  })

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

const stateOf = async (id: string) =>
  (await db.secondaryAidApplication.findUniqueOrThrow({ where: { id }, select: { state: true } })).state

describe('issueMandate', () => {
  it('numbers mandates and orders of the year apart and without gaps, however many are pressed at once', async () => {
    const own = await givenCentre()
    const advocate = await givenProvider(own.head)
    const lawyer = await givenProvider(own.head, STAFF_LAWYER)
    const grants: { applicationId: string }[] = []
    for (let count = 0; count < 5; count += 1) grants.push(await grantOf(own))
    const numbers = await Promise.all(
      grants.map(({ applicationId }, place) =>
        givenMandate(own.head, applicationId, place < 4 ? advocate : lawyer, noon),
      ),
    )
    const parsed = numbers.map(({ number }) => parseAidNumber(number))
    const serials = parsed.flatMap((each) => (each?.paper === 'mandate' ? [each.serial] : []))
    expect(registerFaults(serials)).toEqual({ missing: [], doubled: [] })
    expect(serials).toHaveLength(4)
    expect(parsed[4]).toMatchObject({ paper: 'order', serial: 1, year: 2026 })
  })

  it('gives one mandate to two who issue at once, and to a repeated press', async () => {
    const { head } = centre
    const providerId = await givenProvider(head)
    const { applicationId } = await grantOf(centre)
    const start = await findMandateStart(head, { applicationId, providerId }, noon)
    if (!start.ok) throw new Error(start.error)
    const request = {
      applicationId,
      providerId,
      expectedRevision: 1,
      draft: { ...start.value.draft, signatoryPosition: 'керівниця' },
    }
    const [first, other] = await Promise.all([
      issueMandate(head, { ...request, submissionId: randomUUID() }, noon),
      issueMandate(head, { ...request, submissionId: randomUUID() }, noon),
    ])
    expect([first.ok, other.ok].toSorted()).toEqual([false, true])
    expect([first, other].find(({ ok }) => !ok)).toMatchObject({ error: 'notWaiting' })
    const again = { ...request, submissionId: randomUUID() }
    expect(await issueMandate(head, again, noon)).toMatchObject({ error: 'notWaiting' })
  })

  it('issues nothing while a part is missing, and says which, each at its field', async () => {
    const { head } = centre
    const providerId = await givenProvider(head, STAFF_LAWYER)
    const { applicationId } = await grantOf(centre)
    const start = await findMandateStart(head, { applicationId, providerId }, noon)
    if (!start.ok) throw new Error(start.error)
    expect(start.value.draft).toMatchObject({
      lawyerName: 'Коваленку Андрію Івановичу',
      lawyerPosition: 'головному юрисконсульту',
      contactBy: '2026-08-19',
    })
    const draft = { ...start.value.draft, matter: ' ', services: ['DEFENCE' as const], lawyerName: '' }
    const refused = await issueMandate(
      head,
      { applicationId, providerId, expectedRevision: 1, submissionId: randomUUID(), draft },
      noon,
    )
    expect(refused).toEqual({
      ok: false,
      error: 'incomplete',
      fieldErrors: {
        matter: ['matterMissing'],
        services: ['serviceNotGranted'],
        signatoryPosition: ['signatoryMissing'],
        lawyerName: ['lawyerNameMissing'],
      },
    })
    expect(await db.aidMandate.count({ where: { applicationId } })).toBe(0)
  })

  it('never gives a case to whom a wish excludes, whatever the screen said, nor for another centre', async () => {
    const own = await givenCentre()
    const { head } = own
    const woman = await givenProvider(head)
    const man = await givenProvider(head, { surname: 'Гнатюк', sex: 'MALE' })
    const { applicationId } = await givenGrant({
      ...own,
      receivedOn: received,
      now: noon,
      application: { content: { wishedSex: 'FEMALE' } },
    })
    const start = await findMandateStart(head, { applicationId, providerId: woman }, noon)
    if (!start.ok) throw new Error(start.error)
    const request = {
      applicationId,
      expectedRevision: 1,
      draft: { ...start.value.draft, signatoryPosition: 'к' },
    }
    const send = (viewer: Viewer, providerId: string) =>
      issueMandate(viewer, { ...request, providerId, submissionId: randomUUID() }, noon)
    expect(await send(head, man)).toEqual({ ok: false, error: 'providerDoesNotFit' })
    expect(await send((await givenCentre()).head, woman)).toEqual({ ok: false, error: 'applicationNotFound' })
    expect(await send(own.worker, woman)).toEqual({ ok: false, error: 'applicationNotFound' })
    expect(await send(head, woman)).toMatchObject({ ok: true })
  })
})

describe('the answer of a provider', () => {
  it('is given by whoever has an account, and by nobody for them', async () => {
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    const other = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    const { mandateId } = await givenCase(centre, { staffId: lawyer.staffId })
    expect(await answerMandate(other, answering(mandateId), noon)).toEqual({
      ok: false,
      error: 'mandateNotFound',
    })
    for (const viewer of [centre.worker, centre.head])
      expect(await answerMandate(viewer, answering(mandateId), noon)).toEqual({
        ok: false,
        error: 'providerHasAccount',
      })
    expect((await countWhatWaits(lawyer)).answers).toBe(1)
    expect(await answerMandate(lawyer, answering(mandateId, { on: '', way: '' }), noon)).toEqual({
      ok: true,
      value: { state: 'ACCEPTED' },
    })
    expect(await answerMandate(lawyer, answering(mandateId), noon)).toEqual({
      ok: false,
      error: 'wrongState',
    })
    expect(await findMandate(lawyer, { mandateId }, noon)).toMatchObject({
      value: { isOwn: true, state: 'ACCEPTED', may: { answer: false, complete: true, decide: false } },
    })
  })

  it('is written down for whoever has none, with day and way; a declined case waits for somebody else', async () => {
    const own = await givenCentre()
    const { mandateId, applicationId, providerId } = await givenCase(own)
    const answer = (more: object) => answerMandate(own.worker, answering(mandateId, more), noon)
    expect(await answer({ way: '' })).toEqual({ ok: false, error: 'wayMissing' })
    expect(await answer({ on: '' })).toEqual({ ok: false, error: 'dayMissing' })
    expect(await answer({ on: '2026-08-13' })).toEqual({ ok: false, error: 'dateInFuture' })
    expect(await answer({ on: '2026-08-11' })).toEqual({ ok: false, error: 'beforeMandate' })
    expect(await answer({ answer: 'DECLINE' })).toEqual({ ok: false, error: 'reasonMissing' })
    expect(await answer({ answer: 'DECLINE', reason: 'Багато справ' })).toMatchObject({ ok: true })

    const waiting = await listWaiting(own.head, {}, { now: noon })
    expect(waiting.rows).toMatchObject([{ id: applicationId, because: 'DECLINED', dueOn: '2026-08-17' }])
    expect(await findAppointment(own.head, { applicationId }, noon)).toMatchObject({
      value: {
        excluded: [{ id: providerId, barriers: ['conflict'] }],
        earlier: [{ state: 'DECLINED', reason: 'Багато справ' }],
      },
    })
  })

  it('is never a refusal of a staff lawyer, who acts on an order', async () => {
    const { mandateId } = await givenCase(centre, STAFF_LAWYER)
    const declining = answering(mandateId, { answer: 'DECLINE', reason: 'Не хочу' })
    expect(await answerMandate(centre.worker, declining, noon)).toEqual({
      ok: false,
      error: 'staffDoNotDecline',
    })
  })
})

describe('the end of the aid', () => {
  it('comes with its result and closes the case', async () => {
    const { mandateId, applicationId } = await givenCase(centre)
    expect(await completeMandate(centre.head, completing(mandateId), noon)).toEqual({
      ok: false,
      error: 'wrongState',
    })
    await answerMandate(centre.worker, answering(mandateId), noon)
    expect(() => completing(mandateId, { text: '' })).toThrow('resultMissing')
    expect(await completeMandate(centre.head, completing(mandateId), noon)).toMatchObject({ ok: true })
    expect(await stateOf(applicationId)).toBe('COMPLETED')
    expect(await findMandate(centre.head, { mandateId }, noon)).toMatchObject({
      value: { state: 'COMPLETED', steps: [{ kind: 'COMPLETE', result: 'FULLY', way: 'PHONE' }, {}, {}] },
    })
    expect(await completeMandate(centre.head, completing(mandateId), noon)).toMatchObject({ ok: false })
  })

  it('is not decided while a part is missing, and each gap stands at its field', async () => {
    const { applicationId, mandateId } = await givenCase(centre)
    const { head } = centre
    const empty = { facts: '', evidence: ' ', toldTo: [], signatoryPosition: '' }
    expect(await terminateAid(head, terminating(applicationId, { ...empty, ground: '' }), noon)).toEqual({
      ok: false,
      error: 'incomplete',
      fieldErrors: {
        ground: ['groundMissing'],
        facts: ['factsMissing'],
        evidence: ['evidenceMissing'],
        toldTo: ['clientNotTold', 'providerNotTold'],
        signatoryPosition: ['signatoryMissing'],
      },
    })
    expect(await replaceProvider(head, replacing(mandateId, { replacedOn: '' }), noon)).toMatchObject({
      fieldErrors: { newProviderId: ['newProviderMissing'], replacedOn: ['replacementDayMissing'] },
    })
    const noContact = terminating(applicationId, { ground: 'NO_CONTACT', warnedOn: '2026-08-01' })
    expect(await terminateAid(head, noContact, noon)).toMatchObject({
      fieldErrors: { warnedOn: ['warningTooFresh'] },
    })
    expect(await db.mandateEnding.count({ where: { applicationId } })).toBe(0)
    expect(await stateOf(applicationId)).toBe('GRANTED')
  })

  it('is a decision with a number; the mandate and the application end with it', async () => {
    const { applicationId, mandateId } = await givenCase(centre)
    const signed = await terminateAid(centre.head, terminating(applicationId), noon)
    if (!signed.ok) throw new Error(signed.error)
    expect(parseAidNumber(signed.value.number)).toMatchObject({ paper: 'decision', year: 2026 })
    expect(await stateOf(applicationId)).toBe('TERMINATED')
    expect(await findMandate(centre.head, { mandateId }, noon)).toMatchObject({
      value: { state: 'TERMINATED', ending: { kind: 'TERMINATION', number: signed.value.number } },
    })
    expect(await terminateAid(centre.head, terminating(applicationId), noon)).toEqual({
      ok: false,
      error: 'wrongState',
    })
  })

  it('may come before anybody is appointed, and then nobody else need be told', async () => {
    const own = await givenCentre()
    const { applicationId } = await grantOf(own)
    const signed = await terminateAid(own.head, terminating(applicationId, { toldTo: ['CLIENT'] }), noon)
    expect(signed).toMatchObject({ ok: true })
    expect((await listWaiting(own.head)).rows).toEqual([])
    expect(await printMandatePaper(own.head, { applicationId, isPlaceSafe: false })).toMatchObject({
      ok: true,
    })
  })

  it('is not decided by a worker, a lawyer or the head of another centre', async () => {
    const { applicationId, mandateId } = await givenCase(centre)
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id })
    for (const viewer of [centre.worker, lawyer, (await givenCentre()).head]) {
      expect(await terminateAid(viewer, terminating(applicationId), noon)).toEqual({
        ok: false,
        error: 'applicationNotFound',
      })
      expect(await replaceProvider(viewer, replacing(mandateId), noon)).toEqual({
        ok: false,
        error: 'mandateNotFound',
      })
      expect(await findReplacementCase(viewer, { mandateId }, noon)).toMatchObject({ ok: false })
    }
  })
})

describe('replaceProvider', () => {
  it('lets the case wait for the one the decision names; the new mandate tells which it replaces', async () => {
    const own = await givenCentre()
    const { head } = own
    const { mandateId, number, applicationId, providerId } = await givenCase(own)
    const newProviderId = await givenProvider(head, STAFF_LAWYER)
    const found = await findReplacementCase(head, { mandateId }, noon)
    expect(found).toMatchObject({
      value: {
        oldName: 'Тарасенко Марії Петрівни',
        candidates: [{ id: newProviderId, accusative: 'Коваленка Андрія Івановича' }],
      },
    })
    expect(await replaceProvider(head, replacing(mandateId, { newProviderId: providerId }), noon)).toEqual({
      ok: false,
      error: 'providerDoesNotFit',
    })
    expect(await replaceProvider(head, replacing(mandateId, { newProviderId }), noon)).toMatchObject({
      ok: true,
    })
    expect(await stateOf(applicationId)).toBe('GRANTED')
    const appointment = await findAppointment(head, { applicationId }, noon)
    expect(appointment).toMatchObject({
      value: { because: 'REPLACED', dueOn: '2026-08-13', plannedId: newProviderId },
    })
    const second = await givenMandate(head, applicationId, newProviderId, noon)
    const row = await db.aidMandate.findUniqueOrThrow({
      where: { id: second.mandateId },
      select: { replacesId: true, content: true },
    })
    expect(row).toMatchObject({ replacesId: mandateId, content: { replaces: number } })
    expect(await findMandate(head, { mandateId }, noon)).toMatchObject({
      value: { state: 'REPLACED', replacedBy: { number: second.number } },
    })
  })
})

describe('papers of a mandate', () => {
  it('are kept once by their hash as they were printed, the Word file is not', async () => {
    const { mandateId, applicationId, clientId } = await givenCase(centre)
    const asked = { mandateId, paper: 'MANDATE' as const, isPlaceSafe: false }
    expect(await printMandatePaper(centre.head, asked)).toMatchObject({ ok: true })
    expect(await printMandatePaper(centre.worker, asked)).toMatchObject({ ok: true })
    expect(await writeMandateDocx(centre.head, asked)).toMatchObject({ ok: true })
    expect(await db.issuedPaper.count({ where: { clientId, kind: 'MANDATE' } })).toBe(1)
    expect(await printMandatePaper(centre.head, { ...asked, paper: 'ENDING' })).toEqual({
      ok: false,
      error: 'paperNotFound',
    })
    await terminateAid(centre.head, terminating(applicationId), noon)
    expect(await printMandatePaper(centre.head, { ...asked, paper: 'ENDING' })).toMatchObject({ ok: true })
    expect(await printMandatePaper((await givenCentre()).head, asked)).toEqual({
      ok: false,
      error: 'paperNotFound',
    })
  })

  it('of a protected person are printed only where it is safe, and never tell the phone', async () => {
    const protection = { reason: 'Погрози', reviewOn: '' }
    const { mandateId } = await givenCase(centre, {}, { protection })
    const asked = { mandateId, paper: 'MANDATE' as const }
    expect(await printMandatePaper(centre.head, { ...asked, isPlaceSafe: false })).toEqual({
      ok: false,
      error: 'placeNotSafe',
    })
    expect(await printMandatePaper(centre.head, { ...asked, isPlaceSafe: true })).toMatchObject({ ok: true })
    const found = await findMandate(centre.head, { mandateId }, noon)
    expect(JSON.stringify(found)).not.toContain('123 45 14')
  })
})

describe('listMandates', () => {
  it('lists what the policy lets each role see, and nothing else', async () => {
    const own = await givenCentre()
    const { head, worker } = own
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: head.unit.id })
    const theirs = await givenCase(own, { staffId: lawyer.staffId })
    await givenCase(own, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    const colleague = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
    const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const above = await givenStaff({ role: 'HEAD', unitId: root.id })
    const stranger = (await givenCentre()).head
    const auditor = await givenStaff({ role: 'AUDITOR', unitId: head.unit.id })
    for (const viewer of [head, worker, colleague, lawyer, above, stranger, auditor]) {
      const allowed = await db.aidMandate.findMany({
        where: {
          AND: [
            accessibleBy(viewer.ability, 'read').ofType('AidMandate'),
            { state: { in: ['ISSUED', 'ACCEPTED'] } },
          ],
        },
        select: { id: true },
      })
      const listed = await listMandates(viewer, all, { page: 1000 })
      expect(listed.mandates.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
    }
    expect((await listMandates(lawyer, all)).mandates.map(({ id }) => id)).toEqual([theirs.mandateId])
    expect((await listMandates(colleague, all)).mandates).toHaveLength(1)
    expect(JSON.stringify((await listMandates(head, all)).mandates.at(-1))).not.toContain('Шевченко')

    expect((await catchStatements(() => listMandates(head, all))).length).toBeLessThanOrEqual(6)

    const pageOne = await listMandates(head, all, { page: 1 })
    if (!pageOne.next) throw new Error('There is no second page')
    const pageTwo = await listMandates(head, { ...all, after: pageOne.next }, { page: 1 })
    expect([...pageOne.mandates, ...pageTwo.mandates].map(({ id }) => id)).toEqual(
      (await listMandates(head, all)).mandates.map(({ id }) => id),
    )
    const latest = await listLatestMandates(worker, [theirs.applicationId])
    expect(latest.get(theirs.applicationId)).toMatchObject({ number: theirs.number, state: 'ISSUED' })
    expect(await listLatestMandates(stranger, [theirs.applicationId])).toEqual(new Map())
  })
})
