import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { loadPlaces, readReferencePlaces } from '@/prisma/reference/load-places'
import { findPlaces } from './place.queries'
import type { CodifierPlace } from './place.rules'
import { importPlaces } from './place-import.commands'

const on = plainDate('2026-11-21')
const POLTAVA_REGION = 'UA53000000000028050'
const POLTAVA_DISTRICT = 'UA53080000000068029'
const [NEAR, FAR, MOVED] = ['UA53080010000000001', 'UA53080030000000002', 'UA53080050000000002']
const [IVANIVKA_NEAR, IVANIVKA_FAR] = ['UA53080010020000011', 'UA53080030020000012']

const reference = readReferencePlaces()
const community = (code: string, name: string): CodifierPlace => ({
  code,
  category: 'H',
  name,
  ancestors: [POLTAVA_REGION, POLTAVA_DISTRICT],
})
const village = (code: string, name: string, within: string): CodifierPlace => ({
  code,
  category: 'C',
  name,
  ancestors: [POLTAVA_REGION, POLTAVA_DISTRICT, within],
})
const edition = [
  ...reference,
  community(NEAR, 'Ближня'),
  community(FAR, 'Дальня'),
  village(IVANIVKA_NEAR, 'Іванівка', NEAR),
  village(IVANIVKA_FAR, 'Іванівка', FAR),
  village('UA53080010030000013', 'Полтавка', NEAR),
  village('UA53080010040000014', 'Хутір-Полтава', NEAR),
]
const labels = async (typed: string) => (await findPlaces(typed, 8)).map(({ label }) => label)

beforeAll(async () => {
  await loadPlaces(db)
})

describe('loadPlaces', () => {
  it('loads the table once and adds nothing the second time', async () => {
    expect(await loadPlaces(db)).toBe(0)
    expect(await db.place.count()).toBe(732)
  })
})

describe('importPlaces', () => {
  it('adds what is new, leaves what is the same, and counts both', async () => {
    const first = await importPlaces(edition, on)
    expect(first).toEqual({
      ok: true,
      value: { added: 6, changed: 0, unchanged: 732, renumbered: 0, closed: 0 },
    })
    const again = await importPlaces(edition, on)
    expect(again).toMatchObject({ ok: true, value: { added: 0, changed: 0, unchanged: 738 } })
  })

  it('takes a renamed place as changed', async () => {
    const renamed = edition.map((place) =>
      place.code === IVANIVKA_FAR ? { ...place, name: 'Новоіванівка' } : place,
    )
    expect(await importPlaces(renamed, on)).toMatchObject({ ok: true, value: { added: 0, changed: 1 } })
    await importPlaces(edition, on)
  })

  it('recognises a renumbered place by the last five digits of its code, and its community follows', async () => {
    const moved = edition.map((place) => ({
      ...place,
      code: place.code === FAR ? MOVED : place.code,
      ancestors: place.ancestors.map((code) => (code === FAR ? MOVED : code)),
    }))
    expect(await importPlaces(moved, on)).toMatchObject({ ok: true, value: { added: 0, renumbered: 1 } })
    expect(await db.place.count({ where: { code: FAR } })).toBe(0)
    const place = await db.place.findUniqueOrThrow({
      where: { code: IVANIVKA_FAR },
      select: { parentCode: true, communityName: true },
    })
    expect(place).toEqual({ parentCode: MOVED, communityName: 'Дальня громада' })
    await importPlaces(edition, on)
  })

  it('refuses an empty list rather than close everything', async () => {
    expect(await importPlaces([], on)).toEqual({ ok: false, error: 'noPlaces' })
  })
})

describe('findPlaces', () => {
  it('puts the centre of a region before a village, and the beginning before the middle', async () => {
    expect(await labels('полтава')).toEqual(['м. Полтава', 'с. Хутір-Полтава'])
    expect(await labels('полтав')).toEqual(['м. Полтава', 'с. Полтавка', 'с. Хутір-Полтава'])
  })

  it.each([
    ['capitals', 'ПОЛТАВА', 'м. Полтава'],
    ['a keyboard left in Latin', 'gjknfdf', 'м. Полтава'],
    ['another apostrophe', "кам'янець", 'м. Кам’янець-Подільський'],
    ['no apostrophe', 'камянець под', 'м. Кам’янець-Подільський'],
    ['a part inside the name', 'подільс', 'м. Могилів-Подільський'],
    ['two letters', 'ки', 'м. Київ'],
    ['the kind of place', 'м.Львів', 'м. Львів'],
  ])('finds by %s: %s', async (_how, typed, label) => {
    expect(await labels(typed)).toContain(label)
  })

  it('shows homonyms with what they lie in, and narrows them by it', async () => {
    const found = await findPlaces('іванівка', 8)
    expect(found.map(({ code, surroundings }) => [code, surroundings])).toEqual([
      [IVANIVKA_NEAR, 'Ближня громада, Полтавський район, Полтавська область'],
      [IVANIVKA_FAR, 'Дальня громада, Полтавський район, Полтавська область'],
    ])
    expect((await findPlaces('іванівка дальня', 8)).map(({ code }) => code)).toEqual([IVANIVKA_FAR])
    expect(await labels('дніпровський київ')).toEqual(['Дніпровський район'])
  })

  it('gives no more than asked for, and nothing for signs alone', async () => {
    expect(await findPlaces('а', 5)).toHaveLength(5)
    expect(await findPlaces('%', 5)).toEqual([])
  })

  it('does not suggest a closed place', async () => {
    await db.place.update({ where: { code: IVANIVKA_FAR }, data: { closedOn: new Date('2026-11-01') } })
    expect((await findPlaces('іванівка', 8)).map(({ code }) => code)).toEqual([IVANIVKA_NEAR])
  })
})
