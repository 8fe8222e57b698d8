import { fromQwerty } from './keyboard-layout.rules'
import { PLACE_CATEGORIES, type PlaceCategory, placeKey } from './place.rules'

/** What was typed into the place field, ready to be compared with keys. */
export type PlaceLookup = {
  /** The whole of it, for "exact" and "begins with". */
  key: string
  words: string[]
  /** The kinds meant, where the worker typed `м.` or `село` before the name. */
  categories: PlaceCategory[] | undefined
}

const KIND_WORDS: Record<string, readonly PlaceCategory[]> = {
  м: ['K', 'M'],
  місто: ['K', 'M'],
  город: ['K', 'M'],
  смт: ['T', 'X'],
  селище: ['T', 'X'],
  'с ще': ['T', 'X'],
  сще: ['T', 'X'],
  с: ['C'],
  село: ['C'],
  // The same letters of a Latin keyboard.
  m: ['K', 'M'],
  c: ['C'],
}
/** Words of the path that every place of a kind has; they tell nothing apart. */
const PATH_WORD = /^(обл|область|р|н|рн|район|громада|отг|тг)$/

/**
 * Reads what was typed to find a place; Latin letters are a keyboard left in Latin (`gjknfdf` = полтава).
 *
 * @returns `undefined` when there is nothing to look for
 */
export function readPlaceLookup(typed: string): PlaceLookup | undefined {
  const inCyrillic = /\p{Script=Cyrillic}/u.test(typed) ? typed : fromQwerty(typed)
  const kind = /^\s*(с-ще|с\/ще|\p{L}+)[\s.]+(?=\S)/u.exec(inCyrillic.toLowerCase())
  const categories = kind ? KIND_WORDS[placeKey(kind[1] ?? '')] : undefined
  const rest = categories && kind ? inCyrillic.slice(kind[0].length) : inCyrillic
  const words = placeKey(rest)
    .split(' ')
    .filter((word) => word !== '' && !PATH_WORD.test(word))
  if (words.length === 0) return undefined
  const meant = categories && PLACE_CATEGORIES.filter((category) => categories.includes(category))
  return { key: words.join(' '), words, categories: meant }
}
