import { fromCyrillicLayout, fromQwerty } from './keyboard-layout.rules'
import { cleanTyped, cyrillicLookAlike, nameKey } from './name-key.rules'
import { type NumberContext, type TypedNumber, takeNumbers } from './person-query-numbers.rules'

/** A word of a name as typed, and the key it is compared by. */
export type TypedWord = {
  typed: string
  key: string
  /** One letter, or letters with a full stop behind: the beginning of a given name or patronymic. */
  isInitial: boolean
}

/** One way to read the words: as typed, or as if the keyboard had been in the layout that was meant. */
export type Reading = { how: 'asTyped' | 'layoutCorrected' | 'lookAlikes'; words: TypedWord[] }

export type PersonQuery = {
  readings: Reading[]
  numbers: TypedNumber[]
}

const MOST_WORDS = 6
// Words people put before a name or number at a desk, and titles; none of them is a name.
const NOISE = new Set(
  'прізвище імя побатькові дата народження рік року тел телефон моб паспорт іпн інн рнокпп код картка номер пан пані гр громадянин громадянка'.split(' '),
) // biome-ignore format: a list

/**
 * Reads what was typed into the one search box: words of a name in any order, and numbers of any kind.
 *
 * @param isAsTyped the worker refused a correction: no other keyboard layout is tried
 */
export function parsePersonQuery(typed: string, context: NumberContext, isAsTyped = false): PersonQuery {
  const { numbers, rest } = takeNumbers(cleanTyped(typed), context)
  const asTyped = wordsOf(rest)
  const readings: Reading[] = [{ how: 'asTyped', words: asTyped }]
  if (isAsTyped) return { readings, numbers }

  for (const corrected of [fromQwerty(rest), fromCyrillicLayout(rest)]) {
    if (corrected !== rest) readings.push({ how: 'layoutCorrected', words: wordsOf(corrected) })
  }
  const lookAlikes = asTyped.map((word) => ({ ...word, key: cyrillicLookAlike(word.key) ?? word.key }))
  if (lookAlikes.some(({ key }, place) => key !== asTyped[place]?.key && key.length > 2)) {
    readings.push({ how: 'lookAlikes', words: lookAlikes })
  }
  return { readings: readings.filter(({ words }) => words.length > 0), numbers }
}

function wordsOf(text: string): TypedWord[] {
  const words: TypedWord[] = []
  // `О.В.` is two initials, `Шевченко-Лис` one word.
  for (const [typed, , stop] of text.matchAll(/([^\s,;.:()«»“”/]+)(\.?)/gu)) {
    const key = nameKey(typed)
    if (key === '' || (NOISE.has(key) && text.includes(' '))) continue
    words.push({
      typed: typed.replace(/\.$/, ''),
      key,
      isInitial: key.length === 1 || (stop === '.' && key.length <= 3),
    })
  }
  return words.slice(0, MOST_WORDS)
}
