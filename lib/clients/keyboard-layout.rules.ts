// Keys of one physical keyboard, in the same order: QWERTY, Ukrainian and Russian ЙЦУКЕН.
const QWERTY = `qwertyuiop[]asdfghjkl;'zxcvbnm,.\\\`QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>|~`
const UKRAINIAN = `йцукенгшщзхїфівапролджєячсмитьбюґʼЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮҐ₴`
const RUSSIAN = `йцукенгшщзхъфывапролджэячсмитьбюёёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁЁ`

const toUkrainian = new Map([...QWERTY].map((key, place) => [key, UKRAINIAN[place] ?? key]))
const toQwerty = new Map([
  ...[...RUSSIAN].map((letter, place): [string, string] => [letter, QWERTY[place] ?? letter]),
  ...[...UKRAINIAN].map((letter, place): [string, string] => [letter, QWERTY[place] ?? letter]),
])

const PUNCTUATION_KEY = /[[\];',.\\`{}:"<>|~]/

/**
 * The text as it would have come out with the Ukrainian layout on: `itdxtyrj` = `шевченко`, `.hsq` = `юрій`.
 *
 * Only words with a Latin letter change, or such that begin with a punctuation key that is a letter (`'lefhl` has
 * both): numbers and dates are the same on every layout. The slash key gives a full stop (`J/D/` = `О.В.`).
 */
export function fromQwerty(text: string): string {
  return text.replace(/\S+/g, (word) => {
    if (!/[a-z]/i.test(word) || /\p{Script=Cyrillic}/u.test(word) || word.includes('@')) return word
    return [...word].map((key) => (key === '/' ? '.' : (toUkrainian.get(key) ?? key))).join('')
  })
}

/** The text as it would have come out with the Latin layout on: `ірумсрутлщ` or `ырумсрутлщ` = `shevchenko`. */
export function fromCyrillicLayout(text: string): string {
  return text.replace(/\S+/g, (word) => {
    if (!/\p{Script=Cyrillic}/u.test(word) || /[a-z]/i.test(word)) return word
    const latin = [...word].map((letter) => toQwerty.get(letter) ?? letter).join('')
    // A letter that falls on a punctuation key cannot be part of a Latin name.
    return PUNCTUATION_KEY.test(latin.slice(0, -1).replace(/-/g, '')) ? word : latin
  })
}
