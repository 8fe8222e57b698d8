import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { findDuplicates } from './client-duplicates.queries'
import type { DuplicateSearch } from './client-duplicates.schema'

const noon = new Date('2026-11-21T10:00:00Z')
const nothing: DuplicateSearch = {
  surname: '',
  givenName: '',
  patronymic: '',
  formerSurnames: [],
  birthDate: '',
  birthYear: '',
  phones: [],
  taxId: '',
  documents: [],
}
let desk: Viewer
let stranger: Viewer

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
  const born = { birthDate: '12.03.1985' }
  await givenClient(desk, {
    surname: 'Гаврилишин',
    givenName: 'Оксана',
    patronymic: 'Ігорівна',
    formerSurnames: ['Левчук'],
    ...born,
    taxId: '3111909562',
    phones: [{ typed: '067 123 45 67' }],
  })
  await givenClient(desk, {
    surname: 'Заболотна',
    givenName: 'Ірина',
    patronymic: 'Іванівна',
    ...born,
    protection: { reason: 'загроза' },
  })
})

async function found(viewer: Viewer, typed: Partial<DuplicateSearch>) {
  const answer = await findDuplicates(viewer, { ...nothing, ...typed }, noon)
  return answer.ok ? answer.value : []
}
const levels = async (typed: Partial<DuplicateSearch>) =>
  (await found(stranger, typed)).map(({ level }) => level)

describe('findDuplicates', () => {
  it.each([
    ['the tax number', { taxId: '311 190 9562', surname: 'Гаврилишин', givenName: 'Оксана' }, ['CERTAIN']],
    [
      'the whole name and the birth date',
      { surname: 'гаврилишин', givenName: 'Оксана', patronymic: 'Ігорівна', birthDate: '12.03.1985' },
      ['CERTAIN'],
    ],
    [
      'a mistyped surname',
      { surname: 'Гаврилишен', givenName: 'Оксана', birthDate: '1985-03-12' },
      ['LIKELY'],
    ],
    ['a former surname', { surname: 'Левчук', givenName: 'Оксана', birthDate: '12.03.1985' }, ['LIKELY']],
    [
      'one digit of the birth date',
      { surname: 'Гаврилишин', givenName: 'Оксана', patronymic: 'Ігорівна', birthDate: '13.03.1985' },
      ['LIKELY'],
    ],
    [
      'the phone and the name',
      { surname: 'Гаврилишин', givenName: 'Оксана', phones: ['0671234567'] },
      ['LIKELY'],
    ],
    ['the phone alone', { phones: ['067 123 45 67'] }, []],
    ['the name alone', { surname: 'Гаврилишин', givenName: 'Оксана' }, []],
    [
      'a namesake of another age',
      { surname: 'Гаврилишин', givenName: 'Оксана', birthDate: '01.01.1950' },
      [],
    ],
  ])('by %s', async (_by, typed, expected) => {
    expect(await levels(typed)).toEqual(expected)
  })

  it('shows no more of a card than the search does', async () => {
    const [duplicate] = await found(stranger, {
      surname: 'Гаврилишин',
      givenName: 'Оксана',
      birthDate: '12.03.1985',
    })
    expect(duplicate?.hit).toMatchObject({
      maskedPhone: '067 ••• •• 67',
      isOwnCentre: false,
      opening: 'WITH_REASON',
    })
    expect(JSON.stringify(duplicate)).not.toContain('1234567')
  })

  it('tells others of a protected card only that there is one, and only when it is certain', async () => {
    const person = { surname: 'Заболотна', givenName: 'Ірина', birthDate: '12.03.1985' }
    const [certain] = await found(stranger, { ...person, patronymic: 'Іванівна' })
    expect(certain).toEqual({
      level: 'CERTAIN',
      reasons: [],
      hit: { isProtected: true, homeUnit: expect.objectContaining({ phone: '(0599) 2-41-10' }) },
    })
    expect(await found(stranger, { ...person, surname: 'Заболотня' })).toEqual([])
    expect((await found(desk, { ...person, surname: 'Заболотня' }))[0]?.hit.isProtected).toBe(false)
  })

  it('does not take a card for its own duplicate', async () => {
    const [itself] = await found(desk, { taxId: '3111909562', surname: 'Гаврилишин', givenName: 'Оксана' })
    const id = itself && !itself.hit.isProtected ? itself.hit.id : undefined
    expect(await found(desk, { taxId: '3111909562', exceptClientId: id })).toEqual([])
  })
})
