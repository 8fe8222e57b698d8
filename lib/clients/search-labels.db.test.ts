import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { abilityOf } from '@/lib/core/access'
import { db } from '@/lib/core/db'
import { plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { loadPeople } from '@/prisma/demo/load-people'
import { documentNumberHash } from './document-number.queries'
import { indexClientNames } from './name-index.commands'
import { findPeople } from './people-search.queries'

const BACKGROUND_CARDS = 100_000
const RECALL_AT_5 = 0.98
const FIRST = 0.95

const now = new Date('2026-11-21T10:00:00Z')
const UNIT = '00000000-0000-7000-8000-000000000001'
const STAFF = '00000000-0000-7000-8000-000000000011'
const roles = [{ role: 'FRONTLINER' as const, unitId: UNIT, subtree: [UNIT], centre: [UNIT] }]
const viewer: Viewer = {
  staffId: STAFF,
  name: 'Марія Ткач',
  email: 'worker@demo.ua',
  gender: 'FEMININE',
  position: '',
  locale: 'uk',
  theme: 'system',
  hasSingleKeyShortcuts: true,
  isDemo: false,
  hasDemoAccounts: false,
  roles,
  unit: { id: UNIT, code: '17', name: '', shortName: '', phone: null },
  centreUnitIds: [UNIT],
  ability: abilityOf(STAFF, roles, []),
}

type Person = ReturnType<typeof readPeople>[number]
type Query = { kind: string; typed: string; meant: string }

function readTable(file: string): string[][] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
  return lines.map((line) => line.split('\t'))
}

function readPeople() {
  return readTable('search-labels-people.tsv').map((cells) => {
    const [
      label = '',
      surname = '',
      givenName = '',
      patronymic = '',
      birthDate = '',
      former = '',
      latin = '',
    ] = cells
    const [phone = '', taxId = '', documentKind = '', documentNumber = '', cardNumber = ''] = cells.slice(7)
    return {
      id: `00000000-0000-7000-9000-${label.slice(1).padStart(12, '0')}`,
      label,
      names: {
        surname,
        givenName,
        patronymic: patronymic || null,
        latinName: latin || null,
        formerSurnames: former ? former.split(',') : [],
      },
      birthDate: plainDate(birthDate),
      phone,
      documents: [
        { kind: 'TAX_ID', number: taxId },
        { kind: documentKind, number: documentNumber },
      ],
      cardNumber,
    }
  })
}

const people = readPeople()
const queries = readTable('search-labels-queries.tsv').map(
  ([kind = '', typed = '', meant = '']): Query => ({ kind, typed, meant }),
)

async function registerMeant(meant: readonly Person[]): Promise<void> {
  await db.client.createMany({
    data: meant.map(({ id, names, birthDate, cardNumber }) => ({
      id,
      ...names,
      birthDate: toUtcMidnight(birthDate),
      cardNumber,
      homeUnitId: UNIT,
      identityLevel: 'DECLARED' as const,
      registeredById: STAFF,
    })),
  })
  await db.clientPhone.createMany({
    data: meant.map(({ id, phone }) => ({
      clientId: id,
      ordinal: 0,
      e164: phone,
      digitsReversed: [...phone.slice(1)].reverse().join(''),
    })),
  })
  await db.clientDocument.createMany({
    data: meant.flatMap(({ id, documents }) =>
      documents.map(({ kind, number }) => {
        const numberHash = documentNumberHash(number)
        return { clientId: id, kind, numberSealed: numberHash, numberHash }
      }),
    ),
  })
  await db.$transaction((tx) =>
    indexClientNames(
      tx,
      meant.map(({ id, names, birthDate }) => ({ clientId: id, ...names, birthDate })),
    ),
  )
}

beforeAll(async () => {
  await db.unit.create({
    data: {
      id: UNIT,
      code: '17',
      kind: 'LOCAL_CENTRE',
      name: 'Центр',
      shortName: 'Центр',
      nameEn: 'Centre',
      path: [UNIT],
    },
    select: { id: true },
  })
  await db.staff.create({
    data: {
      id: STAFF,
      email: viewer.email,
      name: viewer.name,
      roles: { create: { unitId: UNIT, role: 'FRONTLINER' } },
    },
    select: { id: true },
  })
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await owner.connect()
  await loadPeople(owner, { cards: BACKGROUND_CARDS, seed: 20 })
  await owner.end()
  await registerMeant(people)
}, 600_000)

/** Where the person meant stands among the hits: 1 for the first; 0 when not among them. */
async function placeOf({ typed, meant }: Query): Promise<number> {
  const found = await findPeople(viewer, { typed }, now)
  if (!found.ok) return 0
  const id = people.find(({ label }) => label === meant)?.id
  return [...found.value.exact, ...found.value.near].findIndex((hit) => !hit.isProtected && hit.id === id) + 1
}

const share = (places: readonly number[], last: number) =>
  places.filter((place) => place >= 1 && place <= last).length / places.length
const percent = (part: number) => `${(part * 100).toFixed(1)} %`

it(`finds whom ${queries.length} typed queries mean among ${BACKGROUND_CARDS} cards`, {
  timeout: 900_000,
}, async () => {
  const placesByKind = new Map<string, number[]>()
  const missed: string[] = []
  for (const query of queries) {
    const place = await placeOf(query)
    placesByKind.set(query.kind, [...(placesByKind.get(query.kind) ?? []), place])
    if (place !== 1) missed.push(`${query.kind}: ${query.typed} — ${query.meant} at place ${place}`)
  }
  const all = [...placesByKind.values()].flat()
  for (const [kind, places] of placesByKind) {
    const shares = `recall@5 ${percent(share(places, 5))}, first ${percent(share(places, 1))}`
    console.log(`${kind.padEnd(16)} ${String(places.length).padStart(3)} queries, ${shares}`)
  }
  const [recall, first] = [share(all, 5), share(all, 1)]
  console.log(
    `labelled search set: ${all.length} queries, recall@5 ${percent(recall)}, first ${percent(first)}`,
  )
  if (missed.length > 0) console.log(missed.join('\n'))
  expect(queries.length).toBeGreaterThanOrEqual(500)
  expect(recall).toBeGreaterThanOrEqual(RECALL_AT_5)
  expect(first).toBeGreaterThanOrEqual(FIRST)
})
