import { describe, expect, it } from 'vitest'
import { keepFormatters } from './kept-intl'

/** An `Intl` of its own: what is kept for the test is kept for nobody else. */
const givenIntl = () => {
  const own: typeof Intl = Object.create(Intl)
  keepFormatters(own)
  return own
}

describe('keepFormatters', () => {
  it('gives the same formatter to those who ask for the same, and another to others', () => {
    const { DateTimeFormat } = givenIntl()
    const day = new DateTimeFormat('uk', { day: 'numeric', month: 'long', timeZone: 'Europe/Kyiv' })
    expect(new DateTimeFormat('uk', { day: 'numeric', month: 'long', timeZone: 'Europe/Kyiv' })).toBe(day)
    expect(new DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'Europe/Kyiv' })).not.toBe(day)
    expect(day.format(new Date('2026-03-08T22:30:00Z'))).toBe('9 березня')
  })

  it('leaves what they are and what they can as it was', () => {
    const { NumberFormat, PluralRules } = givenIntl()
    expect(new NumberFormat('uk')).toBeInstanceOf(Intl.NumberFormat)
    expect(NumberFormat.supportedLocalesOf(['uk'])).toEqual(['uk'])
    expect(NumberFormat('uk').format(1.5)).toBe('1,5')
    expect(new PluralRules('uk').select(3)).toBe('few')
    class Own extends NumberFormat {}
    expect(new Own('uk')).not.toBe(new Own('uk'))
  })
})
