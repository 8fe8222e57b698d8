import { describe, expect, it } from 'vitest'
import { type NumberMeaning, takeNumbers } from './person-query-numbers.rules'

const context = { thisYear: 2026, ownUnitCode: '17' }

/** What the number may mean, in short: `day 1985-03-12`, `phone 4567`, `card 17-2024-00318`. */
function meaningsOf(typed: string): string[] {
  return takeNumbers(typed, context).numbers.flatMap(({ meanings }) => meanings.map(inShort))
}

function inShort(meaning: NumberMeaning): string {
  switch (meaning.kind) {
    case 'birth':
      return `${meaning.precision} ${meaning.ranges.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(' ')}`
    case 'phone':
      return `${meaning.isWhole ? 'phone' : 'phone end'} ${meaning.digits}`
    case 'document':
      return `document ${meaning.keys.join(' ')}`
    case 'cardNumber':
      return `card ${meaning.numbers.length > 1 ? `${meaning.numbers[0]} …` : meaning.numbers[0]}`
    default:
      return `${meaning.kind} ${meaning.digits}`
  }
}

describe('takeNumbers', () => {
  // biome-ignore format: a list
  it.each([
    '12.03.1985', '12/3/85', '12-03-1985', '12,03,1985', '12 03 1985', '1985-03-12', '120385', '12031985',
    '12 березня 1985', '12 березня 1985 р.', '12 марта 1985', '12.03.1985 р.н.', '12. 03. 1985',
  ])('reads %s as the day', (typed) => {
    expect(meaningsOf(typed)[0]).toBe('day 1985-03-12')
  })

  it.each([
    ['1985', ['year 1985-01-01..1985-12-31', 'phone end 1985'], 'four digits of a likely year'],
    ['1985 р.н.', ['year 1985-01-01..1985-12-31', 'phone end 1985'], 'a year with its word'],
    ['85', ['year 1985-01-01..1985-12-31'], 'two digits that have been once'],
    ['05', ['year 1905-01-01..1905-12-31 2005-01-01..2005-12-31'], 'two digits that have been twice'],
    ['26', ['year 1926-01-01..1926-12-31 2026-01-01..2026-12-31'], 'this year'],
    ['27', ['year 1927-01-01..1927-12-31'], 'a year to come'],
    ['4567', ['phone end 4567'], 'four digits of no year'],
    ['03.1985', ['month 1985-03-01..1985-03-31'], 'a month'],
    ['02.2024', ['month 2024-02-01..2024-02-29'], 'a February of a leap year'],
    ['03.25.1985', ['day 1985-03-25'], 'month and day the other way round'],
    ['31.02.1985', [], 'a day that does not exist'],
    ['7', [], 'one digit'],
    ['567', ['phone end 567'], 'three digits'],
    ['00318', ['card 17-2026-00318 …', 'phone end 00318'], 'five digits'],
    ['123-45-67', ['phone end 1234567'], 'a local number'],
    ['45-67', ['phone end 4567'], 'the end of a number'],
    ['…4567', ['phone end 4567'], 'the end with dots'],
    [
      '0671234567',
      ['phone 671234567', 'taxId 0671234567'],
      'a whole number, or a tax number of the very old',
    ],
    ['+38 (067) 123-45-67', ['phone 671234567'], 'an international number'],
    ['067 123 45 67', ['phone 671234567'], 'a number in groups'],
    ['80671234567', ['phone 671234567'], 'a number as dialled before 2009'],
    ['380671234567', ['phone 671234567'], 'a number without its plus'],
    ['+48 601 234 567', ['phone 48601234567'], 'a foreign number'],
    ['671234567', ['phone end 671234567', 'document 671234567'], 'nine digits: a phone or an ID card'],
    ['3110541739', ['taxId 3110541739', 'phone end 3110541739'], 'ten digits'],
    ['АА123456', ['document АА123456 FF123456'], 'a booklet'],
    ['aa 123456', ['document АА123456 ФФ123456'], 'a booklet in Latin letters or on another layout'],
    ['мк №123456', ['document МК123456 VR123456'], 'a booklet with its sign'],
    ['I-БК 123456', ['document ІБК123456'], 'a certificate of birth'],
    ['19910824-00026', ['demographyNumber 1991082400026'], 'a number of the demographic register'],
    ['17-2024-00318', ['card 17-2024-00318'], 'a card'],
    ['17-2024-318', ['card 17-2024-00318'], 'a card without its noughts'],
    ['2024-00318', ['card 17-2024-00318'], 'a card of the own unit'],
  ])('%s means %j: %s', (typed, expected) => {
    expect(meaningsOf(typed)).toEqual(expected)
  })

  it('takes several numbers and leaves the words', () => {
    const { numbers, rest } = takeNumbers('Шевченко 12.03.1985 Олена 0671234567', context)
    expect(numbers.map(({ typed }) => typed)).toEqual(['12.03.1985', '0671234567'])
    expect(rest).toBe('шевченко олена')
  })

  it('leaves digits inside a word to the word', () => {
    expect(takeNumbers('шевченк0 3авадський', context)).toEqual({ numbers: [], rest: 'шевченк0 3авадський' })
  })

  it('knows the dates one slip away', () => {
    const [number] = takeNumbers('12.03.1985', context).numbers
    const near = number?.meanings[0]?.kind === 'birth' ? number.meanings[0].near : []
    expect(near).toEqual(expect.arrayContaining(['1985-12-03', '1985-03-13', '1986-03-12', '1985-03-21']))
    expect(near).not.toContain('1985-03-12')
    expect(near).not.toContain('1984-04-12')
  })
})
