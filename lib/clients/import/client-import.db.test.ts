import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAuditChains } from '@/lib/core/audit-chain'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { PEOPLE_FILE_HEADINGS } from '@/prisma/demo/people-file'
import { countCards, IMPORTED, type ImportFolder, openImportFolder } from '@/scripts/testing/client-imports'
import { givenStaff } from '@/scripts/testing/givens'
import { contentOf } from '../card-content.queries'
import { getCardRecord } from '../card-record.queries'
import { registerClient } from '../client-card.commands'
import { findPeople } from '../people-search.queries'
import { mapColumns } from './column-mapping.rules'
import { createRowParser } from './row-parsing.schema'

let tables: ImportFolder
beforeAll(async () => {
  tables = await openImportFolder()
})
afterAll(() => tables.remove())

describe('importClients', () => {
  it('makes a card of every sound row and lists the rest with the reason', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    const reports: number[] = []
    const outcome = await tables.read(viewer, { onProgress: ({ counts }) => void reports.push(counts.read) })
    const created = IMPORTED.rows - IMPORTED.broken
    expect(outcome).toEqual({
      counts: {
        read: IMPORTED.rows,
        created,
        known: 0,
        rejected: IMPORTED.broken,
        doubles: 0,
        doublesElsewhere: 0,
      },
      isStopped: false,
    })
    expect(await countCards(viewer)).toBe(created)
    expect(reports).toEqual([400, 800, 1200, 1600, 2000, 2000])

    const rejected = await tables.listRejected()
    expect(rejected).toHaveLength(IMPORTED.broken + 1)
    expect(rejected[0]).toBe(`\uFEFF${PEOPLE_FILE_HEADINGS.join(';')};Чому не прийнято`)
    expect(rejected[1]).toMatch(
      /^100;.*;31\.02\.1985;.*;Дата народження: Такого дня немає: у лютому 1985 року 28 днів/,
    )
    expect(await tables.listDoubles()).toHaveLength(1)
  })

  it('numbers the cards in one row and leaves one sound audit entry a batch', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    const importId = crypto.randomUUID()
    await tables.read(viewer, { importId })
    const cards = await db.client.findMany({
      where: { homeUnitId: viewer.unit.id },
      select: { cardNumber: true },
      orderBy: { id: 'asc' },
    })
    const expected = cards.map((_, place) => `${viewer.unit.code}-2026-${String(place + 1).padStart(5, '0')}`)
    expect(cards.map(({ cardNumber }) => cardNumber)).toEqual(expected)

    const entries = await db.auditEntry.findMany({
      where: { subjectId: importId, action: 'import' },
      select: { action: true, subjectUnitId: true, details: true },
      orderBy: { seq: 'asc' },
    })
    expect(entries).toHaveLength(IMPORTED.rows / IMPORTED.batch)
    expect(entries[0]).toMatchObject({
      action: 'import',
      subjectUnitId: viewer.unit.id,
      details: { cards: IMPORTED.cardsABatch, idsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect((await verifyAuditChains()).faults).toEqual([])
  })

  it('writes what registering the same person would have written, and the person is found', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
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
    const file = await tables.write(
      [Object.keys(cells), Object.values(cells)].map((row) => row.map(quoted).join(';')).join('\r\n'),
    )
    expect(await tables.read(viewer, { file })).toMatchObject({ counts: { created: 1 } })

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
      select: { id: true, nameForms: { select: { homeUnitId: true } } },
    })
    expect(new Set(card.nameForms.map(({ homeUnitId }) => homeUnitId))).toEqual(new Set([viewer.unit.id]))
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

  it('counts an equal row once, however it is spaced', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    const file = await tables.write('ПІБ;Телефон\nКоваль Олена;0670000014\nКОВАЛЬ  Олена ;0670000014\n')
    expect(await tables.read(viewer, { file })).toMatchObject({ counts: { read: 2, created: 1, known: 1 } })
  })

  it('writes nothing in a dry run but that the rows were compared, and tells the same figures', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    const importId = crypto.randomUUID()
    const dry = await tables.read(viewer, { importId, isDryRun: true })
    expect(dry).toMatchObject({
      counts: { read: IMPORTED.rows, created: IMPORTED.rows - IMPORTED.broken, rejected: IMPORTED.broken },
    })
    expect(await countCards(viewer)).toBe(0)
    const entries = await db.auditEntry.findMany({
      where: { staffId: viewer.staffId },
      select: { action: true, subject: true, subjectId: true, subjectUnitId: true, details: true },
    })
    expect(entries).toEqual([
      {
        action: 'compare',
        subject: 'clientImport',
        subjectId: importId,
        subjectUnitId: viewer.unit.id,
        details: { isDryRun: true },
      },
    ])
    expect(
      await db.numberSeries.count({ where: { series: { startsWith: `card:${viewer.unit.code}:` } } }),
    ).toBe(0)
  })

  it.each(['HEAD', 'FRONTLINER', 'ADMINISTRATOR'] as const)(
    'is refused to a %s of another unit',
    async (role) => {
      const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
      const stranger = await givenStaff({ role })
      expect(await tables.read(stranger, { unitId: viewer.unit.id })).toBe('unitNotFound')
      expect(await countCards(viewer)).toBe(0)
    },
  )

  it('lets one import run in a unit at a time', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    let second: unknown
    await tables.read(viewer, {
      onProgress: async ({ counts }) => {
        if (counts.read === IMPORTED.batch) second = await tables.read(viewer)
      },
    })
    expect(second).toBe('unitBusy')
    expect(await countCards(viewer)).toBe(IMPORTED.rows - IMPORTED.broken)
  })
})

const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`
