import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { catchStatements } from '@/scripts/bench/statements'
import {
  desk,
  find,
  givenCard,
  givenCentres,
  idsOf,
  idsOfAllPages,
  now,
  OTHER,
  OWN,
  WORKER,
} from '@/scripts/testing/search-cards'
import { dropClientNames } from './name-index.commands'
import { findPeople } from './people-search.queries'
import type { OpenHit } from './people-search.schema'

beforeAll(givenCentres)

describe('findPeople', () => {
  it('shows of a person what the list needs and no more', async () => {
    const id = await givenCard({ surname: 'Вернидуб', phone: '+380670000014', unitId: OTHER })
    const { exact, near } = await find('вернидуб олена 1985')
    expect(near).toEqual([])
    expect(exact).toEqual([
      {
        isProtected: false,
        id,
        cardNumber: expect.stringMatching(/^17-2026-/),
        surname: 'Вернидуб',
        givenName: 'Олена',
        patronymic: 'Іванівна',
        birthDate: '1985-03-12',
        birthYear: null,
        maskedPhone: '067 ••• •• 14',
        homeUnit: { id: OTHER, name: 'Озеряни', nameEn: 'Ozeriany', phone: '(0599) 2-41-10' },
        isOwnCentre: false,
        opening: 'WITH_REASON',
        reasons: [{ code: 'surname' }, { code: 'givenName' }, { code: 'birthYear' }],
        marks: { surname: [[0, 8]], givenName: [[0, 5]], patronymic: [] },
      },
    ])
  })

  it('finds one person by every name and number there is', async () => {
    const id = await givenCard({
      surname: 'Лис-Дубина',
      givenName: 'Марʼяна',
      patronymic: 'Миколаївна',
      birthDate: '1979-11-02',
      formerSurnames: ['Гайворон'],
      latinName: 'Lys-Dubyna Mariana',
      phone: '+380509876543',
      taxId: '3110541745',
    })
    const { cardNumber } = await db.client.findUniqueOrThrow({ where: { id }, select: { cardNumber: true } })
    // biome-ignore format: a list
    const typed = [
      'лис-дубина маряна', 'дубина марʼяна', "гайворон мар'яна", 'маряна миколаївна 02.11.1979', 'Марьяна Николаевна Гайворон',
      'ufqdjhjy vfhzyf', 'Haivoron Mariana', 'гайвроон мар’яна', 'гайв мар 1979', 'Гайворон М.М.', 'дубина 6543', '0509876543',
      '3110541745', cardNumber, 'марьяна 02.11.1979', 'гайворон 1979', 'LYS DUBYNA', 'миколаївна маряна лис', 'гайворон 12.11.1979',
    ]
    const missed: string[] = []
    for (const query of typed) if (idsOf(await find(query))[0] !== id) missed.push(query)
    expect(missed).toEqual([])
  })

  it('puts everything that agrees before what is similar', async () => {
    const same = await givenCard({ surname: 'Паливода' })
    const similar = await givenCard({ surname: 'Паливада' })
    const { exact, near } = await find('паливода олена')
    expect(exact.map((hit) => !hit.isProtected && hit.id)).toEqual([same])
    expect(near.map((hit) => !hit.isProtected && hit.id)).toContain(similar)
  })

  it('takes a surname of many for itself, not for another with two errors in it', async () => {
    await givenCard({ surname: 'Гармаченко' })
    const twoAway = await givenCard({ surname: 'Гурмачінко' })
    const oneAway = await givenCard({ surname: 'Гарваченко' })
    expect(idsOf(await find('гармаченко'))).toEqual(expect.arrayContaining([oneAway, twoAway]))
    await db.nameLexicon.update({
      where: { key_part: { key: 'гармаченко', part: 'SURNAME' } },
      data: { frequency: 100 },
    })
    const found = idsOf(await find('гармаченко'))
    expect(found).toContain(oneAway)
    expect(found).not.toContain(twoAway)
  })

  it('says how the query was read, and takes it as typed when asked to', async () => {
    await givenCard({ surname: 'Кривоніс' })
    const corrected = await find('rhbdjysc')
    expect(corrected).toMatchObject({ reading: { how: 'layoutCorrected', words: ['кривоніс'] }, shown: 1 })
    const asTyped = await findPeople(desk, { typed: 'rhbdjysc', asTyped: true }, now)
    expect(asTyped).toMatchObject({
      ok: true,
      value: { reading: { how: 'asTyped', words: ['rhbdjysc'] }, shown: 0 },
    })
  })

  it('looks for nothing a second time when it tries the other keyboard layout', async () => {
    const id = await givenCard({ surname: 'Рашпільчук', givenName: 'Степан', birthDate: '1985-03-12' })
    // A search that learns new names is done over.
    await find('рашпільчук')
    let found: string[] = []
    const statements = await catchStatements(async () => {
      // Somebody is near enough to be looked for in the layout that was typed, and the year is not theirs.
      found = idsOf(await find('рашпільчук степан 1971'))
    })
    expect(found).toContain(id)
    const looked = statements
      .flatMap(({ values }) => values.map(String).filter((value) => value.startsWith('[{"by"')))
      .flatMap((probes) => z.array(z.looseObject({ cost: z.number() })).parse(JSON.parse(probes)))
      .map(({ cost: _, ...probe }) => JSON.stringify(probe))
    expect(looked.length).toBeGreaterThan(1)
    expect(new Set(looked).size).toBe(looked.length)
  })

  it('finds a short name without the letter between two alike', async () => {
    const id = await givenCard({ surname: 'Лилик', givenName: 'Панас' })
    for (const typed of ['ллик', 'ллик панас 1985']) expect(idsOf(await find(typed))).toContain(id)
  })

  it('asks the database no more often when it finds nobody', async () => {
    const count = async (typed: string) => {
      await find(typed)
      return (await catchStatements(() => find(typed))).length
    }
    await givenCard({ surname: 'Забігайло' })
    expect(await count('4815162342')).toBe(await count('забігайло'))
  })

  it('goes on by key through all hits, showing nobody twice and losing nobody', async () => {
    const meant = new Set<string>()
    for (let day = 1; day <= 27; day += 1) {
      const birthDate = `1980-01-${String(day).padStart(2, '0')}`
      // Every third is found by two of the names: a half and a former surname.
      const extra =
        day % 3 === 0 ? { formerSurnames: ['Сорокопуд'], surname: 'Сорокопуд-Рак' } : { surname: 'Сорокопуд' }
      meant.add(await givenCard({ ...extra, birthDate, givenName: day % 2 === 0 ? 'Ганна' : 'Олена' }))
    }
    for (const typed of ['сорокопуд', 'сорокопуд 1980', 'сороко', 'soroko', 'сорокопуд о']) {
      const shown = await idsOfAllPages(typed)
      const ofThem = shown.filter((id) => meant.has(id))
      expect(new Set(shown).size).toBe(shown.length)
      if (typed !== 'сорокопуд о') expect(new Set(ofThem)).toEqual(meant)
    }
  })

  it('never shows more than a page', async () => {
    const { shown, next } = await find('сорокопуд')
    expect(shown).toBe(10)
    expect(next).toBeDefined()
  })

  it('puts no name into the place to go on from', async () => {
    const { next } = await find('сорокопуд')
    expect(Buffer.from(next ?? '', 'base64url').toString('utf8')).not.toMatch(/сорокопуд|1980-01/)
    expect(await findPeople(desk, { typed: 'сорокопуд', after: `A${next}` }, now)).toEqual({
      ok: false,
      error: 'pageGone',
    })
  })

  it.each(['', '  ', '...'])('refuses to search for %j', async (typed) => {
    expect(await findPeople(desk, { typed }, now)).toEqual({ ok: false, error: 'nothingTyped' })
  })

  it('does not go on from a page of another search', async () => {
    const { next } = await find('сорокопуд')
    expect(await findPeople(desk, { typed: 'вернидуб', after: next }, now)).toEqual({
      ok: false,
      error: 'pageGone',
    })
  })

  it('finds nobody by a merged card', async () => {
    const kept = await givenCard({ surname: 'Вернигора' })
    const merged = await givenCard({ surname: 'Вернигора', phone: '+380670000099' })
    await db.$transaction(async (tx) => {
      await tx.client.update({ where: { id: merged }, data: { mergedIntoId: kept }, select: { id: true } })
      await dropClientNames(tx, [merged])
    })
    expect(idsOf(await find('вернигора'))).toEqual([kept])
    expect(idsOf(await find('0670000099'))).toEqual([])
  })

  it('records the search and nothing that was typed', async () => {
    const before = await db.auditEntry.count({ where: { staffId: WORKER, action: 'search' } })
    await find('вернидуб олена')
    const entries = await db.auditEntry.findMany({
      where: { staffId: WORKER, action: 'search' },
      orderBy: { seq: 'desc' },
      select: { subject: true, subjectId: true, details: true },
    })
    expect(entries).toHaveLength(before + 1)
    expect(entries[0]).toEqual({ subject: 'person', subjectId: null, details: {} })
  })
})

describe('the page a search shows first', () => {
  it('has those of the own centre before others that agree as well', async () => {
    const other = await givenCard({ surname: 'Порядний', unitId: OTHER })
    const own = await givenCard({ surname: 'Порядний', unitId: OWN })
    const hits = (await find('порядний')).exact.filter((hit): hit is OpenHit => !hit.isProtected)
    expect(hits.map((hit) => hit.id)).toEqual([own, other])
  })
})
