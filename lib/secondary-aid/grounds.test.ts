import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { groundsOn, needsConfirming } from './ground.rules'
import { refusalGroundRows, replacementGroundRows, terminationGroundRows } from './ground-rows.rules'
import { notRefusalGrounds, refusalGrounds } from './refusal-grounds'

const all = [...refusalGroundRows, ...terminationGroundRows, ...replacementGroundRows]

describe('the tables of grounds', () => {
  it.each(all)('name $code in both languages, with its norm and source', (row) => {
    expect(row.uk).toMatch(/^[А-ЩЬЮЯЄІЇҐ]/)
    expect(row.en).toMatch(/^[A-Z]/)
    expect(row.legalBasis.uk && row.legalBasis.en && row.source).toBeTruthy()
  })

  it.each(all)('say of $code that it is recalled only where it is not confirmed', (row) => {
    expect(needsConfirming(row)).toBe(/recalled|follows from|not found/.test(row.source))
  })

  it('hold every ground of the domain files', () => {
    expect([
      refusalGroundRows.length,
      terminationGroundRows.length,
      replacementGroundRows.length,
      Object.keys(notRefusalGrounds).length,
    ]).toEqual([7, 9, 6, 3])
  })

  it('never take for a ground what is none', () => {
    expect(Object.keys(notRefusalGrounds).filter((code) => code in refusalGrounds)).toEqual([])
  })
})

describe('groundsOn', () => {
  it.each([
    ['2024-06-27', false],
    ['2024-06-28', true],
  ])('of stopped proceedings on %s: %s', (on, expected) => {
    const codes = groundsOn(terminationGroundRows, plainDate(on)).map(({ code }) => code)
    expect(codes.includes('CRIM_PROCEEDINGS_STOPPED')).toBe(expected)
  })

  it('gives the version of the day, and none after the last day', () => {
    const [first] = replacementGroundRows
    if (!first) throw new Error('There is a ground')
    const rows = [first, { ...first, from: plainDate('2026-11-20'), to: plainDate('2026-11-21'), uk: 'Нова' }]
    const words = (day: string) => groundsOn(rows, plainDate(day)).map(({ uk }) => uk)
    expect(words('2026-11-19')).toEqual([first.uk])
    expect(words('2026-11-21')).toEqual(['Нова'])
    expect(words('2026-11-22')).toEqual([])
  })
})
