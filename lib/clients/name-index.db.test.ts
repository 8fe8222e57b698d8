import { beforeAll, describe, expect, it } from 'vitest'
import { openBulkConnection } from '@/lib/core/bulk'
import { db } from '@/lib/core/db'
import { find, givenCard, givenCentres, idsOf, OTHER, OWN, WORKER } from '@/scripts/testing/search-cards'
import { addToLexicon, indexClientNames, refreshNameFrequencies } from './name-index.commands'
import { lexiconEntriesOf, nameFormsOf } from './name-key-forms.rules'

const NAMELESS = { patronymic: null, latinName: null, formerSurnames: [] }

beforeAll(givenCentres)

describe('indexClientNames', () => {
  it('forgets the old name when a card is renamed', async () => {
    const id = await givenCard({ surname: 'Староїд' })
    const names = {
      surname: 'Новоїд',
      givenName: 'Олена',
      patronymic: null,
      latinName: null,
      formerSurnames: [],
    }
    await db.client.update({ where: { id }, data: names, select: { id: true } })
    await db.$transaction((tx) => indexClientNames(tx, [{ clientId: id, ...names, birthDate: 'UNKNOWN' }]))
    expect(idsOf(await find('староїд'))).not.toContain(id)
    expect(idsOf(await find('новоїд'))).toContain(id)
  })

  it('knows the home of the card, before and after it is handed to another centre', async () => {
    const person = { surname: 'Мандрівна', givenName: 'Олена', formerSurnames: ['Домосідна'] }
    const id = await givenCard(person)
    const homes = async () => {
      const forms = await db.clientNameForm.findMany({ where: { clientId: id } })
      return forms.map(({ homeUnitId }) => homeUnitId)
    }
    expect(await homes()).toEqual([OWN, OWN])
    await db.client.update({ where: { id }, data: { homeUnitId: OTHER }, select: { id: true } })
    expect(await homes()).toEqual([OTHER, OTHER])
    const names = { ...NAMELESS, ...person }
    await db.$transaction((tx) => indexClientNames(tx, [{ clientId: id, ...names, birthDate: 'UNKNOWN' }]))
    expect(await homes()).toEqual([OTHER, OTHER])
  })

  it('lets many register namesakes at once, each once in the lexicon', async () => {
    await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        givenCard({ surname: 'Рівночасний', patronymic: `Х${index}івна` }),
      ),
    )
    const known = await db.nameLexicon.findMany({ where: { key: 'рівночасний' }, select: { part: true } })
    expect(known).toEqual([{ part: 'SURNAME' }])
    expect((await find('рівночасний')).shown).toBe(9)
  })

  it('learns names of an import as it learns them of a card, whoever is first', async () => {
    const names = (mark: string) =>
      lexiconEntriesOf(nameFormsOf({ ...NAMELESS, surname: `Лис-Коваль${mark}`, givenName: `Олеся${mark}` }))
    const both = [...names('ко'), ...names('ша')]
    const connections = await Promise.all([openBulkConnection(), openBulkConnection()])
    try {
      await db.$transaction((tx) => addToLexicon(tx, names('ко')))
      await Promise.all(connections.map((one) => addToLexicon(one, both)))
    } finally {
      for (const one of connections) await one.close()
    }
    for (const { key, part, sound } of both) {
      const found = await db.nameLexicon.findMany({ where: { key, part }, select: { sound: true } })
      expect(found).toEqual([{ sound }])
    }
  })

  it('leaves nothing behind when the registration is undone', async () => {
    const names = {
      surname: 'Скасований',
      givenName: 'Олена',
      patronymic: null,
      latinName: null,
      formerSurnames: [],
    }
    const undone = db.$transaction(async (tx) => {
      const { id } = await tx.client.create({
        data: {
          ...names,
          cardNumber: 'undone',
          homeUnitId: OWN,
          identityLevel: 'NONE',
          registeredById: WORKER,
        },
        select: { id: true },
      })
      await indexClientNames(tx, [{ clientId: id, ...names, birthDate: null }])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await db.nameLexicon.count({ where: { key: 'скасований' } })).toBe(0)
  })
})

describe('refreshNameFrequencies', () => {
  it('counts how many names have each key', async () => {
    await givenCard({ surname: 'Порахований' })
    await givenCard({ surname: 'Порахований', givenName: 'Ганна' })
    await refreshNameFrequencies()
    const counted = await db.nameLexicon.findUnique({
      where: { key_part: { key: 'порахований', part: 'SURNAME' } },
      select: { frequency: true },
    })
    expect(counted).toEqual({ frequency: 2 })
  })
})
