import { describe, expect, it } from 'vitest'
import { parsePersonQuery } from './person-query.rules'

const context = { thisYear: 2026, ownUnitCode: '17' }
const readingsOf = (typed: string, isAsTyped = false) =>
  parsePersonQuery(typed, context, isAsTyped).readings.map(({ how, words }) => {
    return `${how}: ${words.map(({ key, isInitial }) => (isInitial ? `${key}.` : key)).join(' ')}`
  })

describe('parsePersonQuery', () => {
  it.each([
    ['Шевченко О.В.', 'asTyped: шевченко о. в.', 'initials'],
    ['шевченко о в', 'asTyped: шевченко о. в.', 'initials without stops'],
    ['ш', 'asTyped: ш', 'a single letter begins a name'],
    ['  Лис-Коваль,  Марʼяна ', 'asTyped: лисковаль маряна', 'a double surname'],
    ['тел. шевченко', 'asTyped: шевченко', 'a word that is no name'],
    ['пан', 'asTyped: пан', 'the only word, even if it is seldom a name'],
  ])('reads %s: %s (%s)', (typed, expected) => {
    expect(readingsOf(typed)[0]).toBe(expected)
  })

  it('also reads Latin letters as typed on the wrong layout', () => {
    expect(readingsOf('itdxtyrj jktyf')).toEqual([
      'asTyped: itdxtyrj jktyf',
      'layoutCorrected: шевченко олена',
    ])
  })

  it('also reads Cyrillic letters as Latin ones typed on the wrong layout', () => {
    expect(readingsOf('ірумсрутлщ')).toContain('layoutCorrected: shevchenko')
  })

  it('also reads Latin capitals that look Cyrillic', () => {
    expect(readingsOf('POMAH')).toContain('lookAlikes: роман')
  })

  it('corrects nothing when the search is as typed', () => {
    expect(readingsOf('itdxtyrj', true)).toEqual(['asTyped: itdxtyrj'])
  })

  it('corrects no word of two letters', () => {
    expect(readingsOf('ol')).toEqual(['asTyped: ol'])
  })

  it('reads a date typed with the Ukrainian layout on', () => {
    expect(parsePersonQuery('12ю03ю1985', context)).toMatchObject({
      readings: [],
      numbers: [{ typed: '12.03.1985' }],
    })
  })

  it.each(['', '   ', '...', '—'])('finds nothing to seek in %j', (typed) => {
    expect(parsePersonQuery(typed, context)).toEqual({ readings: [], numbers: [] })
  })
})
