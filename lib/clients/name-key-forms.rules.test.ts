import { describe, expect, it } from 'vitest'
import { lexiconEntriesOf, nameFormsOf } from './name-key-forms.rules'

const olena = {
  surname: 'Шевченко',
  givenName: 'Олена',
  patronymic: 'Іванівна',
  latinName: null,
  formerSurnames: [],
}
const inShort = (names: Parameters<typeof nameFormsOf>[0]) =>
  nameFormsOf(names).map(({ kind, surnameKey, givenKey, patronymicKey }) => {
    return [kind, surnameKey, givenKey, patronymicKey].join(' ').trim()
  })

describe('nameFormsOf', () => {
  it('gives one form for a plain name', () => {
    expect(inShort(olena)).toEqual(['CURRENT шевченко олена іванівна'])
  })

  it('adds the halves of a double surname', () => {
    expect(inShort({ ...olena, surname: 'Лис-Коваль' })).toEqual([
      'CURRENT лисковаль олена іванівна',
      'HALF лис олена іванівна',
      'HALF коваль олена іванівна',
    ])
  })

  it('adds the halves of a double given name', () => {
    expect(inShort({ ...olena, givenName: 'Анна-Марія' })).toContain('HALF шевченко марія іванівна')
  })

  it('adds former surnames and the halves of a double one', () => {
    expect(inShort({ ...olena, formerSurnames: ['Гнатюк', 'Рак-Білик'] }).slice(1)).toEqual([
      'FORMER гнатюк олена іванівна',
      'FORMER ракбілик олена іванівна',
      'FORMER рак олена іванівна',
      'FORMER білик олена іванівна',
    ])
  })

  it('adds the name of a foreign paper, surname first', () => {
    expect(inShort({ ...olena, latinName: 'Schmidt, Helena' })).toContain('LATIN schmidt helena')
  })

  it('gives no form twice', () => {
    expect(inShort({ ...olena, formerSurnames: ['шевченко', 'Гнатюк', 'Гнатюк'] })).toHaveLength(2)
  })

  it('does without a patronymic', () => {
    expect(inShort({ ...olena, patronymic: null })).toEqual(['CURRENT шевченко олена'])
  })
})

describe('lexiconEntriesOf', () => {
  it('names each key once, in one order whoever asks', () => {
    const forms = nameFormsOf({ ...olena, formerSurnames: ['Гнатюк'] })
    const keys = lexiconEntriesOf(forms).map(({ part, key }) => `${part} ${key}`)
    expect(keys).toEqual(['GIVEN олена', 'PATRONYMIC іванівна', 'SURNAME гнатюк', 'SURNAME шевченко'])
    expect(lexiconEntriesOf([...forms].reverse()).map(({ part, key }) => `${part} ${key}`)).toEqual(keys)
  })

  it('leaves out what a card does not have', () => {
    expect(
      lexiconEntriesOf(nameFormsOf({ ...olena, patronymic: null })).map(({ part }) => part),
    ).not.toContain('PATRONYMIC')
  })
})
