import type { QueryReading } from './people-search.schema'
import type { PersonQuery, Reading } from './person-query.rules'
import type { NumberMeaning, TypedNumber } from './person-query-numbers.rules'

/** How the query was read, as the line under the box tells it. */
export function readingOf({ readings, numbers }: PersonQuery, how: Reading['how']): QueryReading {
  const reading = readings.find((candidate) => candidate.how === how) ?? readings[0]
  return {
    how: reading?.how ?? 'asTyped',
    words: reading?.words.map(({ typed, key, isInitial }) => wordShown(typed, key, isInitial, how)) ?? [],
    numbers: numbers.flatMap((number) => numberShown(number) ?? []),
  }
}

function wordShown(typed: string, key: string, isInitial: boolean, how: Reading['how']): string {
  const word = how === 'lookAlikes' ? key : typed.toLowerCase()
  return isInitial ? `${word.toUpperCase()}.` : word
}

function numberShown({ typed, meanings }: TypedNumber): QueryReading['numbers'][number] | undefined {
  const [meaning] = meanings
  return meaning && { kind: meaning.kind, text: textOf(meaning, typed) }
}

function textOf(meaning: NumberMeaning, typed: string): string {
  if (meaning.kind !== 'birth') return typed
  const [first] = meaning.ranges
  if (!first) return typed
  if (meaning.precision === 'day') return first.from.split('-').reverse().join('.')
  if (meaning.precision === 'month') return first.from.slice(0, 7).split('-').reverse().join('.')
  return meaning.ranges.map(({ from }) => from.slice(0, 4)).join(', ')
}
