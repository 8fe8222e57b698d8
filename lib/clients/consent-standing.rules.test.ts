import { describe, expect, it } from 'vitest'
import { consentStanding, takenBackSince } from './consent-standing.rules'

const [given, withdrawn] = [{ withdrawnAt: null }, { withdrawnAt: '2026-11-20T10:00:00Z' }]

describe('consentStanding', () => {
  it.each([
    [[], 'NEVER_RECORDED'],
    [[given], 'HOLDS'],
    [[withdrawn], 'WITHDRAWN'],
    [[given, withdrawn], 'HOLDS'],
  ] as const)('of %j is %s', (consents, standing) => {
    expect(consentStanding(consents)).toBe(standing)
  })
})

describe('takenBackSince', () => {
  const at = (time: string) => new Date(`2026-11-20T${time}:00Z`)
  const handedOver = at('10:00')

  it('tells of a consent that was taken back, and of the last time', () => {
    const consents = [
      { givenAt: at('09:00'), withdrawnAt: at('11:00') },
      { givenAt: at('12:00'), withdrawnAt: at('13:00') },
    ]
    expect(takenBackSince(consents, handedOver)).toEqual(at('13:00'))
    expect(takenBackSince(consents, at('13:30'))).toBeUndefined()
  })

  it('does not forget it when another is given later', () => {
    const consents = [
      { givenAt: at('09:00'), withdrawnAt: at('11:00') },
      { givenAt: at('12:00'), withdrawnAt: null },
    ]
    expect(takenBackSince(consents, handedOver)).toEqual(at('11:00'))
  })

  it('knows a consent that was renewed from one that was taken back', () => {
    const consents = [
      { givenAt: at('09:00'), withdrawnAt: at('11:00') },
      { givenAt: at('11:00'), withdrawnAt: null },
    ]
    expect(takenBackSince(consents, handedOver)).toBeUndefined()
  })
})
