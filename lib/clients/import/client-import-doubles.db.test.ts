import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportFolder, openImportFolder } from '@/scripts/testing/client-imports'
import { givenClient, givenStaff } from '@/scripts/testing/givens'

let tables: ImportFolder
beforeAll(async () => {
  tables = await openImportFolder()
})
afterAll(() => tables.remove())

describe('doubles of an import', () => {
  it.each(['насправді', 'проба'])(
    'lists likely doubles of cards and of earlier rows, and imports them (%s)',
    async (mode) => {
      const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
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
      const file = await tables.write(
        [
          'ПІБ;Дата народження;Телефон',
          `Дубенко${mode} Олена Василівна;12.03.1985;`,
          `Таємненко${mode} Олена Василівна;12.03.1985;`,
          `Соловей${mode} Ірина Петрівна;01.02.1990;${phone}`,
          `Соловей${mode} Ірина Петрівна;;${phone}`,
          `Соловей${mode} Петро Іванович;05.05.1960;${phone}`,
        ].join('\n'),
      )
      const outcome = await tables.read(viewer, { file, ...(mode === 'проба' ? { isDryRun: true } : {}) })
      expect(outcome).toMatchObject({ counts: { read: 5, created: 5, doubles: 2 } })
      const [, first, second, ...more] = await tables.listDoubles()
      expect(first).toBe(
        `Дубенко${mode} Олена Василівна;12.03.1985;;${card.cardNumber};майже напевно та сама особа: те саме ім’я, та сама дата народження`,
      )
      expect(second).toMatch(mode === 'проба' ? /;рядок 4;схоже/ : /;\d{4}-2026-0000\d;схоже/)
      expect(more).toEqual([])
    },
  )

  it('names no card of another centre, but counts the rows that are likely its doubles', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    const person = { givenName: 'Олена', patronymic: 'Василівна', birthDate: '12.03.1985', phones: [] }
    await givenClient(stranger, { ...person, surname: 'Чужинська' })
    await givenClient(stranger, { ...person, surname: 'Сусідська' })
    const clerk = await givenStaff({ role: 'FRONTLINER', unitId: viewer.unit.id })
    const own = await givenClient(clerk, { ...person, surname: 'Сусідська' })
    const file = await tables.write(
      [
        'ПІБ;Дата народження',
        'Чужинська Олена Василівна;12.03.1985',
        'Сусідська Олена Василівна;12.03.1985',
      ].join('\n'),
    )
    const outcome = await tables.read(viewer, { file, isDryRun: true })
    expect(outcome).toMatchObject({ counts: { read: 2, doubles: 1, doublesElsewhere: 2 } })
    const [, named, ...more] = await tables.listDoubles()
    expect(named).toContain(`Сусідська Олена Василівна;12.03.1985;${own.cardNumber};`)
    expect(more).toEqual([])
  })
})
