import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { BenchContext } from './context'

export type TypedQuery = { kind: string; typed: string }

const PEOPLE = 'lib/clients/search-labels-people.tsv'
const QUERIES = 'lib/clients/search-labels-queries.tsv'

/** What is typed at a desk and hard for a database: many cards agree, or none. */
const HARD: Record<string, readonly string[]> = {
  commonestSurname: [
    'шевченко',
    'мельник',
    'коваленко',
    'бондаренко',
    'бойко',
    'ткаченко',
    'кравченко',
    'коваль',
    'олійник',
    'поліщук',
  ],
  commonestName: [
    'шевченко олександр',
    'мельник олена',
    'коваленко ірина',
    'бондаренко сергій',
    'бойко наталія',
    'ткаченко андрій',
    'кравченко марія',
    'коваль микола',
    'олійник тетяна',
    'поліщук іван',
  ],
  givenNameAlone: ['олександр', 'олена', 'марія', 'іван', 'ірина', 'наталія', 'сергій', 'тетяна'],
  surnameAndInitials: [
    'шевченко о. в.',
    'мельник і.м.',
    'коваленко с',
    'бойко н п',
    'коваль м.і.',
    'ткаченко а',
  ],
  yearAndGivenName: [
    'олена 1985',
    '1950 марія',
    'іван 62',
    'олександр 1990 р.н.',
    'тетяна 1971',
    'сергій 1979',
  ],
  birthDateAlone: ['12.03.1985', '01.01.1970', '1964-05-17', '5 липня 1958', '08.1985', '1985'],
  twoLetters: ['ше', 'ко', 'бо', 'ме', 'кр', 'ів', 'ол', 'ма', 'дз', 'ng'],
  threeLetters: ['шев', 'ков', 'бон', 'мар', 'кра', 'оле', 'пет', 'йос'],
  lastFourDigits: ['4514', '0000', '1234', '7788', '2026', '9071', '5555', '0318'],
  nobody: [
    'ґжеґжулкевич пафнутій',
    'ыыыыыы',
    'qqqzzz xxx',
    '9999999999',
    'ЯЯ 000000',
    '+380000000000',
    '99-2019-99999',
    'шевченко олександр 31.12.1899',
    'абвгдежзийклмнопрстуфхцчшщьюя',
    'щщ шш',
  ],
}

/** The labelled set of the tests, and the hard ones. */
export function listQueries(): TypedQuery[] {
  const hard = Object.entries(HARD).flatMap(([kind, typed]) => typed.map((one) => ({ kind, typed: one })))
  return [...listLabelledQueries(), ...hard]
}

/** Those of the tests alone; people are meant who are in the database. */
export function listLabelledQueries(): TypedQuery[] {
  return rowsOf(QUERIES).map(({ kind = '', typed = '' }) => ({ kind, typed }))
}

/** So many of them, from every kind alike. */
export function spreadQueries(queries: readonly TypedQuery[], count: number): TypedQuery[] {
  const byKind = Object.values(Object.groupBy(queries, ({ kind }) => kind))
  const rounds = Math.max(...byKind.map((kind) => kind?.length ?? 0))
  return Array.from({ length: rounds }, (_, round) => byKind.flatMap((kind) => kind?.[round] ?? []))
    .flat()
    .slice(0, count)
}

/** Registers the people the labelled queries mean, through the product’s own command. */
export async function registerLabelledPeople({ viewer, owner, note }: BenchContext): Promise<void> {
  const { registerClient } = await import('@/lib/clients/client-card.commands')
  const { registerClientSchema } = await import('@/lib/clients/client-card.schema')
  const people = rowsOf(PEOPLE)
  note(`Registering the ${people.length} people the labelled queries mean…`)
  for (const person of people) {
    const input = registerClientSchema.parse({
      ...person,
      identityLevel: 'DOCUMENT',
      formerSurnames: (person.formerSurnames ?? '').split(/[,;]/).filter(Boolean),
      phones: [{ typed: person.phone }],
      documents: [{ kind: person.documentKind, number: person.documentNumber, formSeen: 'ORIGINAL_SHOWN' }],
      consent: { answer: 'GIVEN_ORALLY' },
    })
    const registered = await registerClient(viewer, input)
    if (!registered.ok) throw new Error(`A labelled person was not registered: ${registered.error}`)
    const { cardNumber = '' } = person
    await owner.query('UPDATE clients SET card_number = $1 WHERE id = $2', [
      cardNumber,
      registered.value.clientId,
    ])
    const [unitCode, year, serial] = cardNumber.split('-')
    // Nobody else gets the number afterwards, however many cards the centre comes to have.
    await owner.query(
      `INSERT INTO number_series AS s (series, next) VALUES ($1, $2)
       ON CONFLICT (series) DO UPDATE SET next = greatest(s.next, excluded.next)`,
      [`card:${unitCode}:${year}`, Number(serial) + 1],
    )
  }
}

function rowsOf(path: string): Record<string, string>[] {
  const rows: unknown = parse(readFileSync(path, 'utf8'), { delimiter: '\t', columns: true, quote: null })
  return z.array(z.record(z.string(), z.string())).parse(rows)
}
