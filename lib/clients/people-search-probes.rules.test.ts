import { describe, expect, it } from 'vitest'
import { nameFormsOf } from './name-key-forms.rules'
import type { LexiconRow } from './name-lexicon.rules'
import { candidatesOf, soughtOf } from './people-search-candidates.rules'
import { isFoundBy, type Probe, probeId } from './people-search-probe.rules'
import { probesOf } from './people-search-probes.rules'
import { parsePersonQuery } from './person-query.rules'

const LEXICON = [
  ['SURNAME', 'шевченко', 500],
  ['SURNAME', 'шевчук', 300],
  ['SURNAME', 'левченко', 100],
  ['GIVEN', 'олена', 400],
  ['GIVEN', 'ольга', 200],
  ['PATRONYMIC', 'іванівна', 900],
  ['PATRONYMIC', 'ігорівна', 100],
] as const

/** What would be looked for, with this lexicon. */
function probesFor(typed: string): Probe[] {
  const query = parsePersonQuery(typed, { thisYear: 2026, ownUnitCode: '17' })
  const sought = soughtOf(query)
  const rows = sought.words.flatMap((_, word): LexiconRow[] =>
    LEXICON.map(([part, key, frequency]) => ({ word, part, key, frequency })),
  )
  return probesOf(sought, candidatesOf(sought, rows), query.numbers)
}

describe('probesOf', () => {
  it.each([
    ['шевченко', 'surname'],
    ['шевченко олена', 'surname'],
    ['шевченко олена іванівна', 'fullName'],
    ['шевченко олена іванівна 1985', 'fullName'],
    ['шевченко 1985', 'surnameBirth'],
    ['шевченко 12.03.1985', 'namesOnDays'],
    ['олена', 'givenSurname'],
    ['олена іванівна', 'patronymic'],
    ['олена 12.03.1985', 'birthGiven'],
    ['12.03.1985', 'birth'],
    ['щ', 'surnameStart'],
    ['4567', 'phone'],
    ['шевченко 4567', 'namePhone'],
    ['3110541739', 'taxId'],
    ['АА123456', 'document'],
    ['17-2024-00318', 'cardNumber'],
  ])('%s is looked for by %s first', (typed, by) => {
    expect(probesFor(typed)[0]?.by).toBe(by)
  })

  it('tries the likeliest first', () => {
    const costs = probesFor('шевчинко олена іванівна').map(({ cost }) => cost)
    expect(costs).toEqual([...costs].sort((a, b) => a - b))
  })

  it('tries names one typing error away after the equal one', () => {
    const surnames = probesFor('шевченко олена').map(({ surname }) => surname[0])
    expect(surnames.indexOf('шевченко')).toBe(0)
    expect(surnames.indexOf('левченко')).toBeGreaterThan(0)
  })

  it('tries no probe twice and never more than a page is worth', () => {
    const ids = probesFor('шевченко олена іванівна ігорівна 1985 4567').map(probeId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeLessThanOrEqual(120)
  })

  it('looks for all near surnames at once where the day of birth was typed', () => {
    const [onDay, slipped] = probesFor('шевчинко олена 12.03.1985').filter(({ by }) => by === 'namesOnDays')
    expect(onDay).toMatchObject({ by: 'namesOnDays', numbers: ['1985-03-12'] })
    expect(onDay?.surnames).toContain('шевченко')
    expect(onDay?.givens).toContain('олена')
    expect(slipped).toMatchObject({ by: 'namesOnDays', surnames: onDay?.surnames, givens: onDay?.givens })
    expect(slipped?.numbers).toContain('1985-03-13')
  })

  it('takes four digits for a year before it takes them for the end of a phone', () => {
    const [year, phone] = ['surnameBirth', 'namePhone'].map(
      (by) => probesFor('шевченко 1985').find((probe) => probe.by === by)?.cost ?? Number.NaN,
    )
    expect(phone).toBeGreaterThan((year ?? Number.NaN) + 1.65)
  })

  it('looks for a begun given name under a surname as one stretch', () => {
    const [probe] = probesFor('шевченко ол')
    expect(probe).toMatchObject({
      by: 'surname',
      surname: ['шевченко', 'шевченко'],
      given: ['ол!', 'ол\u{10FFFD}'],
    })
  })

  it('never reads all cards for initials alone', () => {
    expect(
      probesFor('о.в.').filter(({ surname, given }) => surname[0] === '' && given[0] !== given[1]),
    ).toEqual([])
  })
})

describe('isFoundBy', () => {
  const names = {
    surname: 'Шевченко',
    givenName: 'Олена',
    patronymic: null,
    latinName: null,
    formerSurnames: [],
  }
  const person = { birthDate: '1985-03-12', phones: ['+380670000014'] }

  it.each([
    ['шевченко', true],
    ['шевченко 1985', true],
    ['шевченко 1986', false],
    ['шевченко ол', true],
    ['шевченко олена 12.03.1985', true],
    ['шевченко олена 13.03.1985', false],
    ['гнатюк', false],
    ['0014', true],
    ['0015', false],
  ])('the first look for %s would find the person: %s', (typed, expected) => {
    const [probe] = probesFor(typed)
    const forms = nameFormsOf(names)
    expect(probe !== undefined && forms.some((form) => isFoundBy(probe, form, person))).toBe(expected)
  })
})
