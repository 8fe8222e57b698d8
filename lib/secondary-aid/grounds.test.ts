import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { type Ground, isGroundInForce, needsConfirming } from './ground.rules'
import { notRefusalGrounds, refusalGroundCodes, refusalGrounds } from './refusal-grounds'
import { replacementGroundCodes, replacementGrounds } from './replacement-grounds'
import { terminationGroundCodes, terminationGrounds } from './termination-grounds'

const all: readonly (readonly [string, Ground])[] = [
  ...refusalGroundCodes.map((code) => [`refusal ${code}`, refusalGrounds[code]] as const),
  ...terminationGroundCodes.map((code) => [`termination ${code}`, terminationGrounds[code]] as const),
  ...replacementGroundCodes.map((code) => [`replacement ${code}`, replacementGrounds[code]] as const),
]

describe('the tables of grounds', () => {
  it.each(all)('name %s in both languages, with its norm and source', (_name, row) => {
    expect(row.uk).toMatch(/^[А-ЩЬЮЯЄІЇҐ]/)
    expect(row.en).toMatch(/^[A-Z]/)
    expect(row.legalBasis.uk && row.legalBasis.en && row.source).toBeTruthy()
  })

  it.each(all)('say of %s that it is recalled only where it is not confirmed', (_name, row) => {
    expect(needsConfirming(row)).toBe(/recalled|follows from|not found/.test(row.source))
  })

  it('hold every ground of the domain files', () => {
    expect([
      refusalGroundCodes.length,
      terminationGroundCodes.length,
      replacementGroundCodes.length,
      Object.keys(notRefusalGrounds).length,
    ]).toEqual([7, 9, 6, 3])
  })

  it('never take for a ground what is none', () => {
    expect(Object.keys(notRefusalGrounds).filter((code) => code in refusalGrounds)).toEqual([])
  })
})

describe('isGroundInForce', () => {
  it.each([
    ['2024-06-27', false],
    ['2024-06-28', true],
  ])('of stopped proceedings on %s: %s', (on, expected) => {
    expect(isGroundInForce(terminationGrounds.CRIM_PROCEEDINGS_STOPPED, plainDate(on))).toBe(expected)
  })

  it('ends with its last day', () => {
    const row = { to: plainDate('2026-11-21') }
    expect(isGroundInForce(row, plainDate('2026-11-21'))).toBe(true)
    expect(isGroundInForce(row, plainDate('2026-11-22'))).toBe(false)
  })
})
