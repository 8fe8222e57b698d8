import { describe, expect, it } from 'vitest'
import { consentStanding } from './consent-standing.rules'

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
