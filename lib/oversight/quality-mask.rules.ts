/** What stands in the place of a name or a number. */
const MASK = '[…]'
const APOSTROPHES = /[’'ʼ`]/g
/** As many letters of a name are looked for as a case ending leaves alone. */
const LONGEST_ENDING = 2
/** Of a form in another case only the last letter is an ending: its stem has changed already («Кравець», «Кравця»). */
const ENDING_OF_FORM = 1
const SHORTEST_STEM = 3

/**
 * A text without the names it might betray, for whoever must know neither author nor client (N16).
 *
 * Hides words with a capital that begin as one of the names does, in whatever case they stand, telephone numbers and other
 * rows of five digits and more, and addresses of mail. A dictionary of names is not asked: what was never told as a name
 * stays, so protected matters are not given to be read at all (decision 0027).
 *
 * @param names surnames, given names and patronymics of all concerned, in any order
 * @param forms the same in other cases (`anyNameForms`): a stem may change with the ending
 */
export function maskNames(text: string, names: readonly string[], forms: readonly string[] = []): string {
  const stems = [
    ...new Set([
      ...names.flatMap((name) => stemsOf(name, LONGEST_ENDING)),
      ...forms.flatMap((form) => stemsOf(form, ENDING_OF_FORM)),
    ]),
  ]
  return text
    .replace(/[\p{L}\d._%+-]+@[\p{L}\d.-]+/gu, MASK)
    .replace(/\+?\d(?:[\s()-]{0,3}\d){4,}/g, MASK)
    .replace(/\p{Lu}[\p{L}’'ʼ`]*(?:-\p{L}[\p{L}’'ʼ`]*)*/gu, (word) => (isNamed(word, stems) ? MASK : word))
}

function stemsOf(name: string, ending: number): string[] {
  return name
    .split(/[^\p{L}’'ʼ`]+/u)
    .map((part) => normalised(part))
    .filter((part) => part.length >= SHORTEST_STEM)
    .map((part) => part.slice(0, Math.max(SHORTEST_STEM, part.length - ending)))
}

function isNamed(word: string, stems: readonly string[]): boolean {
  return word.split('-').some((part) => {
    const plain = normalised(part)
    // A longer word that only begins alike is another word: «Олена» and «Оленівка».
    return stems.some((stem) => plain.startsWith(stem) && plain.length <= stem.length + 2 * LONGEST_ENDING)
  })
}

const normalised = (word: string) => word.replace(APOSTROPHES, '').toLowerCase()
