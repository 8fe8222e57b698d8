import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import {
  answering,
  type Centre,
  givenCase,
  givenCentre,
  grantOf,
  noon,
  received,
} from '@/scripts/testing/given-mandate-cases'
import { givenGrant, givenMandate, givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { parseAidNumber, registerFaults } from './aid-number.rules'
import { findAppointment, findMandateStart } from './appointment.queries'
import { issueMandate } from './mandate.commands'
import { findMandate } from './mandate.queries'
import { answerMandate } from './mandate-answer.commands'
import { listWaiting } from './waiting-appointment.queries'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

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
    const mayAppoint = async (viewer: Viewer) => {
      const found = await findMandate(viewer, { mandateId }, noon)
      return found.ok && found.value.may.appoint
    }
    expect([await mayAppoint(own.head), await mayAppoint(own.worker)]).toEqual([true, false])
    await givenMandate(own.head, applicationId, await givenProvider(own.head), noon)
    expect(await mayAppoint(own.head)).toBe(false)
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
