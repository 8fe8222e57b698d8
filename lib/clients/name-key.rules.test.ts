import { describe, expect, it } from 'vitest'
import { cyrillicLookAlike, nameHalves, nameKey, unifyAlphabet } from './name-key.rules'

describe('nameKey', () => {
  it.each([
    ['Мар’яна', 'маряна', 'an apostrophe of typography'],
    ['Мар\u02BCяна', 'маряна', 'the letter apostrophe of registers'],
    ["Мар'яна", 'маряна', 'the one of the keyboard'],
    ['Мар`яна', 'маряна', 'a grave accent'],
    ['Лис-Коваль', 'лисковаль', 'a hyphen'],
    ['Лис Коваль', 'лисковаль', 'a space for the hyphen'],
    ['Ї\u0308жак'.normalize('NFD'), 'їжак', 'letters in two code points'],
    ['Ше\u00ADвче\u200Bнко', 'шевченко', 'invisible characters'],
    ['ШEBЧEHKO', 'шевченко', 'Latin capitals among Cyrillic ones'],
    ['Shevchenkо', 'shevchenko', 'a Cyrillic о in a Latin word'],
    ['Müller', 'muller', 'a Latin letter with a mark'],
    ['Łukasz', 'lukasz', 'a Latin letter with a stroke'],
    ['шевченк0', 'шевченко', 'a nought for the letter'],
    ['...', '', 'no letters'],
  ])('%s is %s: %s', (name, expected) => {
    expect(nameKey(name)).toBe(expected)
  })
})

describe('unifyAlphabet', () => {
  it.each([
    ['Кoвaль', 'коваль', 'Cyrillic wins where it has letters of its own'],
    ['Smirnоv', 'smirnov', 'Latin wins where it has'],
    ['roman', 'roman', 'one alphabet stays'],
  ])('%s is %s: %s', (word, expected) => {
    expect(unifyAlphabet(word)).toBe(expected)
  })
})

describe('cyrillicLookAlike', () => {
  it('reads Latin letters that all look Cyrillic', () => {
    expect(cyrillicLookAlike('POMAH')).toBe('роман')
  })

  it('leaves a word with a Latin letter of its own', () => {
    expect(cyrillicLookAlike('ROMAN')).toBeUndefined()
  })
})

describe('nameHalves', () => {
  it.each([
    ['Нечуй-Левицький', ['нечуй', 'левицький']],
    ['Аль Хасан', ['аль', 'хасан']],
    ['Коваль–Лис', ['коваль', 'лис']],
    ['Шевченко', []],
    ['О-Коваль', []],
  ])('%s has halves %j', (name, expected) => {
    expect(nameHalves(name)).toEqual(expected)
  })
})
