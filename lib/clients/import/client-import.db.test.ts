import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAuditChains } from '@/lib/core/audit-chain'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { PEOPLE_FILE_HEADINGS, writePeopleFile } from '@/prisma/demo/people-file'
import { loadPlaces } from '@/prisma/reference/load-places'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { contentOf, getCardRecord } from '../card-content.queries'
import { registerClient } from '../client-card.commands'
import { findPeople } from '../people-search.queries'
import { type ImportOrder, importClients } from './client-import.commands'
import { mapColumns } from './column-mapping.rules'
import { openImportSource } from './import-source'
import { createRowParser } from './row-parsing.schema'

const ROWS = 2_000
const BROKEN = 20
const BATCH = 400
/** Every hundredth row is broken. */
const CARDS_A_BATCH = BATCH - 4
const at = new Date('2026-11-21T09:00:00Z')

let folder = ''
let path = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-import-'))
  path = join(folder, 'people.csv')
  await loadPlaces(db)
  await writePeopleFile(path, { rows: ROWS, seed: 8 })
})
afterAll(() => rm(folder, { recursive: true }))

async function givenAdministrator(): Promise<Viewer> {
  return givenStaff({ role: 'ADMINISTRATOR' })
}

async function read(viewer: Viewer, more: Partial<ImportOrder> & { file?: string; unitId?: string } = {}) {
  const { file = path, ...order } = more
  const source = await openImportSource(file)
  if (!source.ok) throw new Error(source.error)
  const files = { rejected: join(folder, 'rejected.csv'), doubles: join(folder, 'doubles.csv') }
  const outcome = await importClients(viewer, {
    unitId: viewer.unit.id,
    source: source.value,
    mapping: mapColumns(source.value.headings),
    files,
    importId: crypto.randomUUID(),
    batchRows: BATCH,
    now: () => at,
    ...order,
  })
  return outcome.ok ? outcome.value : outcome.error
}

const linesOf = async (name: string) =>
  (await readFile(join(folder, name), 'utf8')).replace(/\r\n$/, '').split('\r\n')
const countCards = (viewer: Viewer) => db.client.count({ where: { homeUnitId: viewer.unit.id } })

/** All that an import leaves behind of cards, whatever their ids and the order of batches. */
async function digestOfCards(viewer: Viewer): Promise<string> {
  const cards = await db.client.findMany({
    where: { homeUnitId: viewer.unit.id },
    select: {
      surname: true,
      givenName: true,
      birthDate: true,
      phones: { select: { e164: true }, orderBy: { ordinal: 'asc' } },
      documents: { select: { kind: true, numberHash: true }, orderBy: { id: 'asc' } },
      addresses: { select: { placeCode: true, placeTyped: true, street: true } },
      nameForms: { select: { kind: true, surnameKey: true }, orderBy: { ordinal: 'asc' } },
      consents: { select: { form: true } },
    },
    orderBy: { cardNumber: 'asc' },
  })
  return createHash('sha256').update(JSON.stringify(cards)).digest('hex')
}

describe('importClients', () => {
  it('makes a card of every sound row and lists the rest with the reason', async () => {
    const viewer = await givenAdministrator()
    const reports: number[] = []
    const outcome = await read(viewer, { onProgress: ({ counts }) => void reports.push(counts.read) })
    const created = ROWS - BROKEN
    expect(outcome).toEqual({
      counts: { read: ROWS, created, known: 0, rejected: BROKEN, doubles: 0 },
      isStopped: false,
    })
    expect(await countCards(viewer)).toBe(created)
    expect(reports).toEqual([400, 800, 1200, 1600, 2000, 2000])

    const rejected = await linesOf('rejected.csv')
    expect(rejected).toHaveLength(BROKEN + 1)
    expect(rejected[0]).toBe(`\uFEFF${PEOPLE_FILE_HEADINGS.join(';')};Чому не прийнято`)
    expect(rejected[1]).toMatch(
      /^100;.*;31\.02\.1985;.*;Дата народження: Такого дня немає: у лютому 1985 року 28 днів/,
    )
    expect(await linesOf('doubles.csv')).toHaveLength(1)
  })

  it('numbers the cards in one row and leaves one sound audit entry a batch', async () => {
    const viewer = await givenAdministrator()
    const importId = crypto.randomUUID()
    await read(viewer, { importId })
    const cards = await db.client.findMany({
      where: { homeUnitId: viewer.unit.id },
      select: { cardNumber: true },
      orderBy: { id: 'asc' },
    })
    const expected = cards.map((_, place) => `${viewer.unit.code}-2026-${String(place + 1).padStart(5, '0')}`)
    expect(cards.map(({ cardNumber }) => cardNumber)).toEqual(expected)

    const entries = await db.auditEntry.findMany({
      where: { subjectId: importId },
      select: { action: true, subjectUnitId: true, details: true },
      orderBy: { seq: 'asc' },
    })
    expect(entries).toHaveLength(ROWS / BATCH)
    expect(entries[0]).toMatchObject({
      action: 'import',
      subjectUnitId: viewer.unit.id,
      details: { cards: CARDS_A_BATCH, idsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect((await verifyAuditChains()).faults).toEqual([])
  })

  it('writes what registering the same person would have written, and the person is found', async () => {
    const viewer = await givenAdministrator()
    const clerk = await givenStaff({ role: 'FRONTLINER', unitId: viewer.unit.id })
    const cells = {
      "Прізвище, ім'я, по батькові": 'ҐАЛАҐАН-КОВАЛЬ ОЛЕНА ІВАНІВНА',
      'Колишнє прізвище': 'Мороз',
      'Ім’я латиницею': 'Galagan Olena',
      'Дата народження': '28.02.1985',
      Стать: 'жін.',
      ІПН: '3110541745',
      'Серія та номер паспорта': 'АА 123456',
      'Ким видано': 'Вербопільським РВ "УМВС" \\ відділ 5',
      'Коли видано': '01.06.2001',
      Телефон: '067 000 00 14, (050) 000-00-63 (син)',
      'E-mail': 'olena@verbopil.example',
      Адреса: '01001, м. Полтава, вул. Лісова, буд. 5-А, кв. 12',
      Мова: 'російська',
      Інвалідність: 'II',
      Громадянство: 'Україна',
      'На що зважати': 'погано чує',
    }
    const file = join(folder, 'one.csv')
    await writeFile(
      file,
      [Object.keys(cells), Object.values(cells)].map((row) => row.map(quoted).join(';')).join('\r\n'),
    )
    expect(await read(viewer, { file })).toMatchObject({ counts: { created: 1 } })

    const parsed = createRowParser(
      mapColumns(Object.keys(cells)),
      plainDate('2026-11-21'),
    )(Object.values(cells))
    if (parsed.kind !== 'CLIENT') throw new Error('The row was refused')
    const other = await givenStaff({ role: 'FRONTLINER' })
    const registered = await registerClient(other, parsed.client)
    if (!registered.ok) throw new Error(registered.error)
    const card = await db.client.findFirstOrThrow({
      where: { homeUnitId: viewer.unit.id },
      select: { id: true },
    })
    const [imported, typed] = await Promise.all(
      [card.id, registered.value.clientId].map(async (id) =>
        contentOf(await getCardRecord(db, id, viewer.staffId)),
      ),
    )
    // The address alone differs: the import has found its place in the table.
    expect(imported?.actualAddress).toMatchObject({
      placeCode: expect.stringMatching(/^UA53/),
      placeName: 'Полтава',
    })
    expect({ ...imported, actualAddress: null }).toEqual({ ...typed, actualAddress: null })

    const found = await findPeople(clerk, { typed: 'галаган олена 1985', asTyped: false })
    const hits = found.ok ? [...found.value.exact, ...found.value.near] : []
    expect(hits.map((hit) => !hit.isProtected && hit.cardNumber)).toContain(`${viewer.unit.code}-2026-00001`)
  })

  it('makes no doubles when the file is read again, mended or not', async () => {
    const viewer = await givenAdministrator()
    const file = join(folder, 'others.csv')
    await writePeopleFile(file, { rows: 1_000, seed: 8, startAt: 100_000 })
    await read(viewer, { file })
    const again = await read(viewer, { file })
    expect(again).toMatchObject({ counts: { created: 0, known: 990, rejected: 10, doubles: 0 } })
    expect(await countCards(viewer)).toBe(990)
  })

  it('stopped after two batches and run again leaves what one run leaves', async () => {
    const [whole, inParts] = [await givenAdministrator(), await givenAdministrator()]
    await read(whole)
    const stop = new AbortController()
    const stopped = await read(inParts, {
      signal: stop.signal,
      onProgress: ({ counts }) => {
        if (counts.read === 2 * BATCH) stop.abort()
      },
    })
    expect(stopped).toMatchObject({
      isStopped: true,
      counts: { read: 2 * BATCH, created: 2 * CARDS_A_BATCH },
    })
    expect(await countCards(inParts)).toBe(2 * CARDS_A_BATCH)
    const resumed = await read(inParts)
    expect(resumed).toMatchObject({
      counts: { known: 2 * CARDS_A_BATCH, created: ROWS - BROKEN - 2 * CARDS_A_BATCH },
    })
    expect(await digestOfCards(inParts)).toBe(await digestOfCards(whole))
  })

  it('writes nothing in a dry run but tells the same figures', async () => {
    const viewer = await givenAdministrator()
    const before = await db.auditEntry.count()
    const dry = await read(viewer, { importId: 'dryRun' })
    expect(dry).toMatchObject({ counts: { read: ROWS, created: ROWS - BROKEN, rejected: BROKEN } })
    expect(await countCards(viewer)).toBe(0)
    expect(await db.auditEntry.count()).toBe(before)
    expect(
      await db.numberSeries.count({ where: { series: { startsWith: `card:${viewer.unit.code}:` } } }),
    ).toBe(0)
  })

  it('leaves whole batches when one of them cannot be written', async () => {
    const viewer = await givenAdministrator()
    const taken = await givenClient(await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() }))
    // A number of the third batch is taken by somebody else’s card.
    const number = `${viewer.unit.code}-2026-01000`
    await db.client.update({
      where: { id: taken.clientId },
      data: { cardNumber: number },
      select: { id: true },
    })
    await expect(read(viewer)).rejects.toThrow('clients_card_number_key')
    const count = await countCards(viewer)
    expect([2, 3, 4].map((batches) => batches * CARDS_A_BATCH)).toContain(count)
    const phones = await db.clientPhone.count({ where: { client: { homeUnitId: viewer.unit.id } } })
    const consents = await db.dataConsent.count({ where: { client: { homeUnitId: viewer.unit.id } } })
    expect(consents).toBe(count)
    expect(phones).toBeGreaterThan(0)
  })

  it.each(['насправді', 'проба'])(
    'lists likely doubles of cards and of earlier rows, and imports them (%s)',
    async (mode) => {
      const viewer = await givenAdministrator()
      const clerk = await givenStaff({ role: 'FRONTLINER', unitId: viewer.unit.id })
      const person = {
        surname: `Дубенко${mode}`,
        givenName: 'Олена',
        patronymic: 'Василівна',
        birthDate: '12.03.1985',
      }
      const card = await givenClient(clerk, { ...person, phones: [] })
      await givenClient(clerk, {
        ...person,
        surname: `Таємненко${mode}`,
        phones: [],
        protection: { reason: 'загроза' },
      })
      const phone = mode === 'проба' ? '0670000999' : '0670000888'
      const file = join(folder, 'doubles-in.csv')
      await writeFile(
        file,
        [
          'ПІБ;Дата народження;Телефон',
          `Дубенко${mode} Олена Василівна;12.03.1985;`,
          `Таємненко${mode} Олена Василівна;12.03.1985;`,
          `Соловей${mode} Ірина Петрівна;01.02.1990;${phone}`,
          `Соловей${mode} Ірина Петрівна;;${phone}`,
          `Соловей${mode} Петро Іванович;05.05.1960;${phone}`,
        ].join('\n'),
      )
      const outcome = await read(viewer, { file, ...(mode === 'проба' ? { importId: 'dryRun' } : {}) })
      expect(outcome).toMatchObject({ counts: { read: 5, created: 5, doubles: 2 } })
      const [, first, second, ...more] = await linesOf('doubles.csv')
      expect(first).toBe(
        `Дубенко${mode} Олена Василівна;12.03.1985;;${card.cardNumber};майже напевно та сама особа: те саме ім’я, та сама дата народження`,
      )
      expect(second).toMatch(mode === 'проба' ? /;рядок 4;схоже/ : /;\d{4}-2026-0000\d;схоже/)
      expect(more).toEqual([])
    },
  )

  it('counts an equal row once, however it is spaced', async () => {
    const viewer = await givenAdministrator()
    const file = join(folder, 'equal.csv')
    await writeFile(file, 'ПІБ;Телефон\nКоваль Олена;0670000014\nКОВАЛЬ  Олена ;0670000014\n')
    expect(await read(viewer, { file })).toMatchObject({ counts: { read: 2, created: 1, known: 1 } })
  })

  it.each(['HEAD', 'FRONTLINER', 'ADMINISTRATOR'] as const)(
    'is refused to a %s of another unit',
    async (role) => {
      const viewer = await givenAdministrator()
      const stranger = await givenStaff({ role })
      expect(await read(stranger, { unitId: viewer.unit.id })).toBe('unitNotFound')
      expect(await countCards(viewer)).toBe(0)
    },
  )

  it('lets one import run in a unit at a time', async () => {
    const viewer = await givenAdministrator()
    let second: unknown
    await read(viewer, {
      onProgress: async ({ counts }) => {
        if (counts.read === BATCH) second = await read(viewer)
      },
    })
    expect(second).toBe('unitBusy')
    expect(await countCards(viewer)).toBe(ROWS - BROKEN)
  })
})

const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`
