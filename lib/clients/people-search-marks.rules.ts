import { nameKey } from './name-key.rules'
import type { Stretch } from './people-search.schema'
import type { SoughtWord, WordMatch } from './people-search-words.rules'

/**
 * Which letters of a shown name were typed, for underlining: all of an equal name, the beginning of a begun one, and
 * the common beginning and end of a similar one.
 *
 * @param shown the name as written on the card
 * @param recorded the key the word was compared with, which may be a half of the name
 */
export function marksOf(shown: string, recorded: string, word: SoughtWord, match: WordMatch): Stretch[] {
  const places = letterPlaces(shown)
  const start = places.key.indexOf(recorded)
  if (start < 0) return []
  const stretch = (from: number, to: number): Stretch[] => {
    const [first, last] = [places.at[start + from], places.at[start + to - 1]]
    return first === undefined || last === undefined || to <= from ? [] : [[first, last + 1]]
  }
  if (match.how === 'initial') return stretch(0, 1)
  if (match.how === 'beginning') return stretch(0, word.key.length)
  if (match.how !== 'similar' && match.how !== 'surnameForm') return stretch(0, recorded.length)
  return similarStretches(recorded, word.key, stretch)
}

function similarStretches(
  recorded: string,
  typed: string,
  stretch: (from: number, to: number) => Stretch[],
): Stretch[] {
  let common = 0
  while (common < recorded.length && recorded[common] === typed[common]) common += 1
  let end = 0
  while (
    end < recorded.length - common &&
    end < typed.length - common &&
    recorded.at(-1 - end) === typed.at(-1 - end)
  )
    end += 1
  return [...stretch(0, common), ...stretch(recorded.length - end, recorded.length)]
}

/** The key of a shown name, and for each of its letters the place it has in the name. */
function letterPlaces(shown: string): { key: string; at: number[] } {
  const at: number[] = []
  let key = ''
  for (let place = 0; place < shown.length; place += 1) {
    const letter = nameKey(shown.charAt(place))
    key += letter
    for (const _ of letter) at.push(place)
  }
  return { key, at }
}
