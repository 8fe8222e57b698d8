import { describe, expect, it } from 'vitest'
import { applicationFilterSchema } from './application.schema'
import { filterOfForm, registerAddress, registerFormOf, registerFormSchema } from './register-form.schema'

const staffId = '01998f5e-0000-7000-8000-000000000001'
const form = (more: object = {}) => ({ ...registerFormOf(applicationFilterSchema.parse({})), ...more })

describe('the conditions of the register', () => {
  it('come back from the form as they went into it', () => {
    for (const asked of [
      { of: 'CENTRE', due: 'WEEK', channel: 'POST', receivedFrom: '2026-11-02' },
      { of: 'CENTRE', executor: staffId, state: 'ALL', category: 'IDP' },
      { list: 'DECISIONS', of: 'CENTRE', decision: 'REFUSAL', decidedTo: '2026-11-20' },
    ]) {
      const filter = applicationFilterSchema.parse(asked)
      expect(filterOfForm(registerFormOf(filter))).toEqual(filter)
    }
  })

  it('leave away what belongs to the other list', () => {
    const both = form({ state: 'GRANTED', due: 'WEEK', decision: 'GRANT', decidedFrom: '2026-11-01' })
    expect(filterOfForm({ ...both, list: 'DECISIONS' })).toMatchObject({ state: 'OPEN', decision: 'GRANT' })
    expect(filterOfForm({ ...both, list: 'DECISIONS' }).due).toBeUndefined()
    expect(filterOfForm(both).decision).toBeUndefined()
    expect(filterOfForm(both).decidedFrom).toBeUndefined()
  })

  it('never put the number that was searched for into an address', () => {
    const filter = filterOfForm(form({ number: '17-ВД-2026-00012' }))
    expect(filter.number).toBe('17-ВД-2026-00012')
    expect(decodeURIComponent(registerAddress(filter, staffId))).toBe(
      `/secondary-aid?list=APPLICATIONS&state=OPEN&of=MINE&view=${staffId}`,
    )
  })

  it.each([
    [{ receivedFrom: '2026-02-30' }, 'receivedFrom', 'date'],
    [{ receivedFrom: '2026-11-03', receivedTo: '2026-11-02' }, 'receivedTo', 'days'],
    [{ decidedFrom: '2026-11-03', decidedTo: '2026-11-02' }, 'decidedTo', 'days'],
  ])('refuse days that cannot be: %o', (days, field, message) => {
    const { error } = registerFormSchema.safeParse(form(days))
    expect(error?.issues.map(({ path, message: said }) => [path.join('.'), said])).toEqual([[field, message]])
    expect(
      registerFormSchema.safeParse(form({ receivedFrom: '2026-11-02', receivedTo: '2026-11-02' })).success,
    ).toBe(true)
  })
})
