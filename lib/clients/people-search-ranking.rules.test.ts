import { describe, expect, it } from 'vitest'
import { soughtOf } from './people-search-candidates.rules'
import { type Ranked, type RecordedPerson, rankPerson } from './people-search-ranking.rules'
import { parsePersonQuery } from './person-query.rules'

const olena: RecordedPerson = {
  surname: 'Шевченко',
  givenName: 'Олена',
  patronymic: 'Іванівна',
  latinName: null,
  formerSurnames: [],
  birthDate: '1985-03-12',
  birthYear: null,
  cardNumber: '17-2024-00318',
  phones: ['+380670000014'],
  foundBy: [],
}

function rank(typed: string, person: Partial<RecordedPerson> = {}): Ranked | undefined {
  const query = parsePersonQuery(typed, { thisYear: 2026, ownUnitCode: '17' })
  return rankPerson({ ...olena, ...person }, soughtOf(query), query.numbers)
}
const reasonsOf = (typed: string, person: Partial<RecordedPerson> = {}) =>
  rank(typed, person)?.reasons.map(({ code }) => code)

describe('rankPerson', () => {
  it.each([
    ['шевченко олена', ['surname', 'givenName']],
    ['олена іванівна шевченко', ['givenName', 'patronymic', 'surname']],
    ['шевч ол', ['nameBeginning']],
    ['Шевченко О.І.', ['surname', 'initials']],
    ['itdxtyrj', ['layoutCorrected', 'surname']],
    ['шевченко 1985', ['surname', 'birthYear']],
    ['шевченко 12.03.1985', ['surname', 'birthDate']],
    ['шевченко 0014', ['surname', 'phoneEnds']],
    ['0670000014', ['phone']],
    ['17-2024-00318', ['cardNumber']],
    ['Shevchenko Olena', ['latinSpelling', 'latinSpelling']],
  ])('%s agrees in everything: %j', (typed, reasons) => {
    expect(rank(typed)?.isExact).toBe(true)
    expect([...new Set(reasonsOf(typed))]).toEqual([...new Set(reasons)])
  })

  it.each([
    ['шевчинко олена', 'oneLetterDiffers'],
    ['шевчанкр олена', 'twoLettersDiffer'],
    ['шевченко елена', 'otherName'],
    ['шевченка олена', 'otherSurnameForm'],
    ['шевченко олена 12.03.1986', 'birthDateSimilar'],
    ['шевченко олена 1999', 'numberNotFound'],
    ['шевченко олена петрівна', 'wordNotFound'],
  ])('%s is similar: %s', (typed, reason) => {
    expect(rank(typed)?.isExact).toBe(false)
    expect(reasonsOf(typed)).toContain(reason)
  })

  it.each(['гнатюк', 'шевчук олена', '05.05.1955', '0509999999', '3110541739'])(
    '%s is somebody else',
    (typed) => {
      expect(rank(typed)).toBeUndefined()
    },
  )

  it('counts a former surname as agreeing and names it', () => {
    const found = rank('гнатюк олена', { formerSurnames: ['Гнатюк'] })
    expect(found?.isExact).toBe(true)
    expect(found?.reasons).toContainEqual({ code: 'formerSurname', params: { surname: 'Гнатюк' } })
  })

  it('counts half of a double surname as similar', () => {
    const found = rank('лис олена', { surname: 'Шевченко-Лис' })
    expect(found?.isExact).toBe(false)
    expect(found?.reasons).toContainEqual({ code: 'surnameHalf', params: { surname: 'Лис' } })
  })

  it('finds the spelling of a foreign paper', () => {
    expect(reasonsOf('schmidt helena', { latinName: 'Schmidt Helena' })).toContain('latinInPaper')
  })

  it('takes a year alone for the birth year of a card without a date', () => {
    expect(rank('шевченко 1985', { birthDate: null, birthYear: 1985 })?.isExact).toBe(true)
  })

  it('finds by a sealed number only through the look-up', () => {
    expect(reasonsOf('3110541739', { foundBy: ['taxId'] })).toEqual(['taxId'])
  })

  it.each([
    ['шевченко олена 12.03.1985', true, 'the whole name with the birth date'],
    ['0670000014', true, 'a whole phone'],
    ['17-2024-00318', true, 'a card number'],
    ['шевченко олена іванівна', false, 'a name alone'],
    ['шевченко олена 1985', false, 'a name with the year'],
    ['шевченко 12.03.1985', false, 'a surname with the date'],
    ['шевч олена 12.03.1985', false, 'a begun name'],
    ['шевчинко олена 12.03.1985', false, 'a mistyped name'],
    ['шевченко олена 0014', false, 'the end of a phone'],
  ])('%s is certain: %s (%s)', (typed, expected) => {
    expect(rank(typed)?.isCertain).toBe(expected)
  })

  it('puts equal before begun before mistyped before half', () => {
    const order = [
      rank('коваль', { surname: 'Коваль' }),
      rank('коваль', { surname: 'Ковальчук' }),
      rank('коваль', { surname: 'Кавуль' }),
    ].map((ranked) => ranked?.cost ?? 9)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('marks the letters that were typed', () => {
    expect(rank('шевч олена')?.marks).toEqual({ surname: [[0, 4]], givenName: [[0, 5]], patronymic: [] })
    expect(rank('шевчинко')?.marks.surname).toEqual([
      [0, 4],
      [5, 8],
    ])
    expect(rank('лис', { surname: 'Шевченко-Лис' })?.marks.surname).toEqual([[9, 12]])
    expect(rank('маряна', { givenName: 'Марʼяна' })?.marks.givenName).toEqual([[0, 7]])
  })
})
