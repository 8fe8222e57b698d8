// Letters of the two alphabets that look the same in print; the order pairs them.
const LATIN = 'ABCEHIKMOPTXYaceiopxyïÏ'
const CYRILLIC = 'АВСЕНІКМОРТХУасеіорхуїЇ'

export type MixedAlphabetRepair = {
  text: string
  isRepaired: boolean
  /** A word holds letters that belong to one alphabet only, of both. */
  isStillMixed: boolean
}

/**
 * Puts look-alike letters into the alphabet of their word: `Кoвaль` with Latin o, a becomes Cyrillic throughout.
 *
 * A word is changed only when it has a letter that exists in one alphabet alone, and every other one of its letters
 * has a twin there. `ШEBЧEHКO` is repaired; `POMAH`, all of whose letters might be Latin, is left.
 */
export function repairMixedAlphabet(text: string): MixedAlphabetRepair {
  // Nearly every name is of one alphabet, and an import reads a million of them.
  if (!/[A-Za-zÀ-ɏ]/.test(text) || !/\p{Script=Cyrillic}/u.test(text)) {
    return { text, isRepaired: false, isStillMixed: false }
  }
  const words = text.split(/([^\p{L}\p{M}'’ʼ]+)/u).map(repairWord)
  const repaired = words.map((word) => word.text).join('')
  return { text: repaired, isRepaired: repaired !== text, isStillMixed: words.some((word) => word.isMixed) }
}

function repairWord(word: string): { text: string; isMixed: boolean } {
  const letters = [...word].filter((sign) => /\p{L}/u.test(sign))
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter))
  if (latin.length === 0 || cyrillic.length === 0) return { text: word, isMixed: false }

  const isAllTwins = (some: string[], twins: string) => some.every((letter) => twins.includes(letter))
  const latinMayGo = isAllTwins(latin, LATIN)
  const cyrillicMayGo = isAllTwins(cyrillic, CYRILLIC)
  if (latinMayGo && !cyrillicMayGo) return { text: swap(word, LATIN, CYRILLIC), isMixed: false }
  if (cyrillicMayGo && !latinMayGo) return { text: swap(word, CYRILLIC, LATIN), isMixed: false }
  return { text: word, isMixed: true }
}

function swap(word: string, from: string, to: string): string {
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('')
}
