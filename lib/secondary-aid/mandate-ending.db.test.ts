import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import {
  answering,
  type Centre,
  completing,
  givenCase,
  givenCentre,
  grantOf,
  noon,
  replacing,
  stateOf,
  terminating,
} from '@/scripts/testing/given-mandate-cases'
import { givenMandate, givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { parseAidNumber } from './aid-number.rules'
import { findAppointment } from './appointment.queries'
import { findMandate } from './mandate.queries'
import { answerMandate, completeMandate } from './mandate-answer.commands'
import { replaceProvider, terminateAid } from './mandate-ending.commands'
import { printMandatePaper } from './mandate-papers.commands'
import { findReplacementCase } from './mandate-replacement.queries'
import { listWaiting } from './waiting-appointment.queries'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
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
