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
const SHORTEST_CORRECTED = 3
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
  // The full stop of a date, with the Ukrainian layout on.
  const text = cleanTyped(typed).replace(/(?<=\d)[юб](?=\d)/giu, '.')
  const { numbers, rest } = takeNumbers(text, context)
  const asTyped: Reading = { how: 'asTyped', words: wordsOf(rest, numbers.length > 0) }
  const readings = isAsTyped ? [asTyped] : [asTyped, ...correctedReadings(rest, asTyped.words)]
  return { readings: readings.filter(({ words }) => words.length > 0), numbers }
}

function correctedReadings(text: string, asTyped: TypedWord[]): Reading[] {
  const readings: Reading[] = []
  for (const corrected of [fromQwerty(text), fromCyrillicLayout(text)]) {
    // A word of two letters is on another layout as good a beginning of a name.
    if (corrected !== text && text.length >= SHORTEST_CORRECTED) {
      readings.push({ how: 'layoutCorrected', words: wordsOf(corrected) })
    }
  }
  const lookAlikes = asTyped.map((word) => ({ ...word, key: cyrillicLookAlike(word.key) ?? word.key }))
  if (lookAlikes.some(({ key }, place) => key !== asTyped[place]?.key && key.length > 2)) {
    readings.push({ how: 'lookAlikes', words: lookAlikes })
  }
  return readings
}

function wordsOf(text: string, isBesideNumber = false): TypedWord[] {
  const words: TypedWord[] = []
  // `О.В.` is two initials, `Шевченко-Лис` one word.
  for (const [typed, , stop] of text.matchAll(/([^\s,;.:()«»“”/]+)(\.?)/gu)) {
    const key = nameKey(typed)
    if (key === '' || (NOISE.has(key) && (isBesideNumber || text.includes(' ')))) continue
    words.push({
      typed: typed.replace(/\.$/, ''),
      key,
      isInitial: key.length === 1 || (stop === '.' && key.length <= 3),
    })
  }
  const [only] = words
  if (words.length === 1 && only) return [{ ...only, isInitial: false }]
  return words.slice(0, MOST_WORDS)
}
