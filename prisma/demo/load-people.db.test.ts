import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentNumberHash } from '@/lib/clients/document-number.queries'
import { lexiconEntriesOf, nameFormsOf } from '@/lib/clients/name-key-forms.rules'
import { db } from '@/lib/core/db'
import { openText } from '@/lib/core/secrets'
import { loadPlaces } from '../reference/load-places'
import { loadPeople } from './load-people'
import { generatePeople } from './people'

const CARDS = 2000
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
const people = [...generatePeople({ seed: 5, count: CARDS })]

const fullCard = {
  id: true,
  cardNumber: true,
  surname: true,
  givenName: true,
  patronymic: true,
  formerSurnames: true,
  birthDate: true,
  noTaxIdReason: true,
  accessibilityNeeds: true,
  isProtected: true,
  phones: { select: { e164: true, digitsReversed: true }, orderBy: { ordinal: 'asc' } },
  documents: { select: { kind: true, numberSealed: true }, orderBy: { id: 'asc' } },
  addresses: { select: { kind: true, placeCode: true, placeTyped: true, street: true } },
} as const

async function listIndexes(): Promise<string[]> {
  const { rows } = await owner.query<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`,
  )
  return rows.map(({ indexdef }) => indexdef)
}

let indexes: string[]

beforeAll(async () => {
  await owner.connect()
  await loadPlaces(db)
  for (const code of ['71', '72']) {
    const named = { name: `Центр ${code}`, shortName: code, nameEn: `Centre ${code}` }
    const unit = await db.unit.create({
      data: { code, kind: 'LOCAL_CENTRE', path: [], ...named },
      select: { id: true },
    })
    const staff = await db.staff.create({
      data: { email: `desk${code}@demo.ua`, name: 'Олена Вигадана' },
      select: { id: true },
    })
    await db.staffRole.create({ data: { staffId: staff.id, unitId: unit.id, role: 'FRONTLINER' } })
  }
  indexes = await listIndexes()
  await loadPeople(owner, { cards: CARDS, seed: 5, rebuildFrom: 1, batch: 300 })
})

afterAll(() => owner.end())

describe('loadPeople', () => {
  it('writes the people of the seed as cards that open like any other', async () => {
    const cards = await db.client.findMany({ select: fullCard, orderBy: { id: 'asc' } })
    expect(cards).toHaveLength(CARDS)
    cards.forEach((card, place) => {
      const person = people[place]
      expect(card).toMatchObject({
        surname: person?.surname,
        givenName: person?.givenName,
        patronymic: person?.patronymic,
        formerSurnames: person?.formerSurnames,
        noTaxIdReason: person?.noTaxIdReason,
        accessibilityNeeds: person?.accessibilityNeeds,
        isProtected: person?.isProtected,
      })
      expect(card.birthDate?.toISOString().slice(0, 10)).toBe(person?.birthDate)
      expect(card.phones.map(({ e164 }) => e164)).toEqual(person?.phones.map(({ e164 }) => e164))
      const numbers = [person?.taxId, person?.demographyNumber, person?.identityPaper?.number].filter(Boolean)
      expect(card.documents.map(({ numberSealed }) => openText(numberSealed))).toEqual(numbers)
      expect(card.addresses).toHaveLength(1)
      const { placeCode = null, placeTyped = null } = person?.address ?? {}
      expect(card.addresses[0]?.placeCode).toBe(placeTyped ? null : placeCode)
      if (placeTyped) expect(card.addresses[0]?.placeTyped).toMatch(`${placeTyped}, `)
    })
    const [first] = cards.flatMap(({ phones }) => phones)
    expect(first?.digitsReversed).toBe([...(first?.e164.slice(1) ?? '')].reverse().join(''))
  })

  it('makes every number findable by its keyed hash', async () => {
    const [person] = people.filter(({ identityPaper }) => identityPaper?.kind === 'PASSPORT_BOOKLET')
    const numberHash = documentNumberHash(person?.identityPaper?.number ?? '')
    const found = await db.clientDocument.findMany({
      where: { numberHash },
      select: { client: { select: { surname: true } } },
    })
    expect(found).toEqual([{ client: { surname: person?.surname } }])
  })

  it('writes the forms and the lexicon of names that registering would have written', async () => {
    const expected = people.flatMap((person) => nameFormsOf({ ...person, latinName: null }))
    const written = await db.clientNameForm.findMany({
      select: { kind: true, surnameKey: true, givenKey: true, patronymicKey: true },
      orderBy: [{ clientId: 'asc' }, { ordinal: 'asc' }],
    })
    expect(written).toEqual(expected.map(({ surname: _written, ...form }) => form))
    const astray = await owner.query(
      `SELECT FROM client_name_forms f JOIN clients c ON c.id = f.client_id WHERE c.home_unit_id <> f.home_unit_id`,
    )
    expect(astray.rowCount).toBe(0)

    const entries = lexiconEntriesOf(expected)
    const lexicon = await db.nameLexicon.findMany({
      select: { part: true, key: true, sound: true, frequency: true },
    })
    const byId = (entry: { part: string; key: string }) => `${entry.part} ${entry.key}`
    expect(lexicon.map(byId).sort()).toEqual(entries.map(byId).sort())
    const [known] = lexicon.filter(({ part, key }) => part === 'SURNAME' && key === 'мельник')
    expect(known?.frequency).toBe(expected.filter(({ surnameKey }) => surnameKey === 'мельник').length)
  })

  it('leaves the indexes as they were', async () => {
    expect(await listIndexes()).toEqual(indexes)
  })

  it('numbers the cards of each centre and year in one row', async () => {
    const cards = await db.client.findMany({ select: { cardNumber: true }, orderBy: { cardNumber: 'asc' } })
    const numbers = cards.map(({ cardNumber }) => cardNumber.split('-'))
    const ofOne = numbers
      .filter(([code, year]) => code === '71' && year === '2025')
      .map(([, , order]) => Number(order))
    expect(ofOne.length).toBeGreaterThan(100)
    expect(ofOne).toEqual(ofOne.map((_, place) => place + 1))
  })

  it('goes on with the next people of the seed, beside the indexes, and nothing is told twice', async () => {
    await loadPeople(owner, { cards: 300, seed: 5 })
    expect(await db.client.count()).toBe(CARDS + 300)
    const last = await db.client.findFirst({ select: { surname: true }, orderBy: { id: 'desc' } })
    const [next] = generatePeople({ seed: 5, count: 1, startAt: CARDS + 299 })
    expect(last?.surname).toBe(next?.surname)
  })

  it('makes the indexes anew for people who are a large part of all alone', async () => {
    const oid = async () =>
      (await owner.query(`SELECT 'client_name_forms_surname_idx'::regclass::oid AS oid`)).rows[0].oid
    const before = await oid()
    await loadPeople(owner, { cards: 500, seed: 5, rebuildFrom: 1 })
    expect(await oid()).toBe(before)
    await loadPeople(owner, { cards: 700, seed: 5, rebuildFrom: 1 })
    expect(await oid()).not.toBe(before)
    expect(await listIndexes()).toEqual(indexes)
  })

  it('writes nothing when it fails half-way', async () => {
    const before = await db.client.count()
    await owner.query('ALTER TABLE name_lexicon RENAME TO name_lexicon_away')
    await expect(loadPeople(owner, { cards: 200, seed: 6 })).rejects.toThrow()
    await owner.query('ALTER TABLE name_lexicon_away RENAME TO name_lexicon')
    expect(await db.client.count()).toBe(before)
  })
})
