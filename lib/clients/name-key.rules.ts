const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const APOSTROPHES = /[\u02BC\u2019\u2018\u201B\u0027\u0060\u00B4\u02B9\u2032\u02BB\u02BE]/g

/** Text as it may be compared: composed, without invisible characters, single spaces. */
export function cleanTyped(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

// biome-ignore format: a table
const CYRILLIC_FOR_LATIN: Record<string, string> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
  ï: 'ї', '0': 'о', '3': 'з', '1': 'і',
}
// biome-ignore format: a table
const LATIN_FOR_CYRILLIC: Record<string, string> = {
  а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', і: 'i', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', х: 'x', у: 'y',
  '0': 'o',
}

/** A name in one word of one alphabet: what nearly every name is, and nothing has to be done to it. */
const PLAIN_NAME = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії]+$/

const isCyrillic = (letter: string) => /\p{Script=Cyrillic}/u.test(letter)
const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter)

/**
 * One alphabet for a word that mixes two: look-alikes go over to the alphabet that has letters of its own in it.
 *
 * `Шевчeнкo` with a Latin e and o is Cyrillic, `Shevchenkо` with a Cyrillic о is Latin.
 */
export function unifyAlphabet(word: string): string {
  const letters = [...word.toLowerCase()]
  const onlyCyrillic = letters.filter(
    (letter) => isCyrillic(letter) && !(letter in LATIN_FOR_CYRILLIC),
  ).length
  const onlyLatin = letters.filter((letter) => isLatin(letter) && !(letter in CYRILLIC_FOR_LATIN)).length
  const hasCyrillic = letters.some(isCyrillic)
  const hasForeign = letters.some((letter) => isLatin(letter) || /\d/.test(letter))
  if (hasCyrillic && hasForeign && onlyCyrillic >= onlyLatin) {
    return letters.map((letter) => CYRILLIC_FOR_LATIN[letter] ?? letter).join('')
  }
  if (onlyLatin > 0 && (hasCyrillic || letters.includes('0'))) {
    return letters.map((letter) => LATIN_FOR_CYRILLIC[letter] ?? letter).join('')
  }
  return letters.join('')
}

/** A word of Latin capitals that all look Cyrillic (`POMAH`) read as Cyrillic; nothing for any other word. */
export function cyrillicLookAlike(word: string): string | undefined {
  const letters = [...word.toLowerCase()]
  if (!letters.every((letter) => isLatin(letter) && letter in CYRILLIC_FOR_LATIN)) return undefined
  return letters.map((letter) => CYRILLIC_FOR_LATIN[letter] ?? letter).join('')
}

/** Whether the word is written in Latin letters only. */
export function isLatinWord(word: string): boolean {
  return /^\p{Script=Latin}+$/u.test(word)
}

// biome-ignore format: a table
const PLAIN_LATIN: Record<string, string> = {
  ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i',
}

/** Latin letters without their marks (`Müller` = `muller`); ї and й stay whole. */
function plainLatin(text: string): string {
  return text.replace(/\p{Script=Latin}/gu, (letter) => {
    return PLAIN_LATIN[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
  })
}

/**
 * The form of a name that cards are indexed and compared by: small letters of one alphabet and nothing else.
 *
 * Apostrophes, hyphens and spaces are dropped, so that `Мар’яна`, `Марʼяна` and `Маряна`, or `Лис-Коваль` and
 * `Лис Коваль`, are equal. Russian letters stay: what a name is in Ukrainian is for the search to judge.
 */
export function nameKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase()
  const bare = cleanTyped(name).replace(APOSTROPHES, '')
  const words = bare.split(/[^\p{L}\p{M}\d]+/u).map(unifyAlphabet)
  return plainLatin(words.join('')).replace(/[^\p{L}]/gu, '')
}

/** The halves of a double name as they are written (`Лис`, `Коваль`); empty for a name of one part. */
export function writtenHalves(name: string): string[] {
  const halves = cleanTyped(name)
    .split(/[\s\-‐‑–—]+/u)
    .filter((half) => nameKey(half).length > 1)
  return halves.length > 1 ? halves : []
}

/** The halves of a double name as keys, each once. */
export function nameHalves(name: string): string[] {
  return [...new Set(writtenHalves(name).map(nameKey))]
}
