import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { findAppointment } from '@/lib/secondary-aid/appointment.queries'
import { replaceProvider } from '@/lib/secondary-aid/mandate-ending.commands'
import { findReplacementCase } from '@/lib/secondary-aid/mandate-replacement.queries'
import { givenDuty, givenOwnCase } from '@/scripts/testing/given-cases'
import { givenCentre, noon, replacing } from '@/scripts/testing/given-mandate-cases'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { endDuty } from './case-duty.commands'

const on = plainDate('2026-08-12')

describe('the decision to replace a lawyer', () => {
  it('leaves no term that the lawyer wrote down in the case without a provider, and says it to who appoints', async () => {
    const own = await givenCentre()
    const { head } = own
    const { mandateId, applicationId, lawyer } = await givenOwnCase(own)
    const newProviderId = await givenProvider(head, STAFF_LAWYER)
    await givenDuty(lawyer, mandateId, on, { title: 'Апеляційна скарга', dueOn: '2026-08-20' })
    await givenDuty(lawyer, mandateId, on, { kind: 'HEARING', dueOn: '2026-09-02' })
    await givenDuty(lawyer, mandateId, on, { kind: 'WAIT', dueOn: '2026-08-12' })
    const done = await givenDuty(lawyer, mandateId, on, { dueOn: '2026-08-14' })
    await endDuty(lawyer, { dutyId: done, expectedRevision: 1, act: 'FINISH', result: '' }, noon)
    expect(await findReplacementCase(head, { mandateId }, noon)).toMatchObject({
      value: { nearestTermOn: '2026-08-20' },
    })
    const replacedOn = (day: string) =>
      replaceProvider(head, replacing(mandateId, { newProviderId, replacedOn: day }), noon)
    expect(await replacedOn('2026-08-21')).toMatchObject({
      fieldErrors: { replacedOn: ['termLeftWithoutProvider'] },
    })
    expect(await replacedOn('2026-08-20')).toMatchObject({ ok: true })
    expect(await findAppointment(head, { applicationId }, noon)).toMatchObject({
      value: { nearestTermOn: '2026-08-20', dueOn: '2026-08-20' },
    })
  })
})
