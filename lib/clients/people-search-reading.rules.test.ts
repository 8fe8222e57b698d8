import { describe, expect, it } from 'vitest'
import { readingOf } from './people-search-reading.rules'
import { parsePersonQuery } from './person-query.rules'

const read = (typed: string, how: 'asTyped' | 'layoutCorrected' = 'asTyped') =>
  readingOf(parsePersonQuery(typed, { thisYear: 2026, ownUnitCode: '17' }), how)

describe('readingOf', () => {
  it('shows the words as they were meant', () => {
    expect(read('itdxtyrj jktyf 1985', 'layoutCorrected')).toEqual({
      how: 'layoutCorrected',
      words: ['шевченко', 'олена'],
      numbers: [{ kind: 'birth', text: '1985' }],
    })
  })

  it.each([
    ['120385', { kind: 'birth', text: '12.03.1985' }],
    ['03.1985', { kind: 'birth', text: '03.1985' }],
    ['05', { kind: 'birth', text: '1905, 2005' }],
    ['4567', { kind: 'phone', text: '4567' }],
    ['17-2024-318', { kind: 'cardNumber', text: '17-2024-318' }],
  ])('shows the number %s as %j', (typed, expected) => {
    expect(read(typed).numbers).toEqual([expected])
  })

  it('shows initials with their stops', () => {
    expect(read('шевченко о в').words).toEqual(['шевченко', 'О.', 'В.'])
  })
})
