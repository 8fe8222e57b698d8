import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NamePart } from './name-key-forms.rules'
import { forgivenErrors, soughtVariants } from './name-key-variants.rules'
import { type LexiconName, NameLexicon, type WordLookup } from './name-lexicon.rules'
import { lookupsOf } from './people-search-candidates.rules'
import { soughtWord } from './people-search-words.rules'
import { soundOf } from './transliteration.rules'

const name = (key: string, frequency = 1, part: NamePart = 'SURNAME'): LexiconName => ({
  part,
  key,
  sound: soundOf(key),
  frequency,
})

function lexiconOf(...names: LexiconName[]): NameLexicon {
  const lexicon = new NameLexicon()
  lexicon.learn(names)
  return lexicon
}

const lookupsFor = (typed: string): WordLookup[] =>
  lookupsOf({ words: [soughtWord({ typed, key: typed, isInitial: false })] })

const keysFor = (lexicon: NameLexicon, typed: string) => [
  ...new Set(lexicon.find(lookupsFor(typed)).map(({ key }) => key)),
]

function isOneErrorOfSound(meant: string, mistyped: string): boolean {
  const [whole, left] = [soundOf(meant), soundOf(mistyped)]
  if (whole === left) return true
  const isOneLess = [...whole].some((_, at) => whole.slice(0, at) + whole.slice(at + 1) === left)
  return isOneLess && forgivenErrors(whole.length) > 0
}

describe('find', () => {
  it.each([
    ['шевченко', 'шевченко', 'the name itself'],
    ['шевчнко', 'шевченко', 'a letter left out'],
    ['ллик', 'лилик', 'a letter left out between two that sound as one'],
    ['шевчинок', 'шевченко', 'two errors'],
    ['shevchenko', 'шевченко', 'the passport’s letters'],
    ['ковальська', 'ковальський', 'the other sex'],
    ['шевч', 'шевченко', 'the beginning'],
    ['соломі', 'соломія', 'a beginning that ends within one sound'],
  ])('finds by %s the name %s: %s', (typed, key) => {
    const lexicon = lexiconOf(
      name('шевченко'),
      name('ковальський'),
      name('соломія'),
      name('гнатюк'),
      name('лилик'),
    )
    expect(keysFor(lexicon, typed)).toContain(key)
    expect(keysFor(lexicon, typed)).not.toContain('гнатюк')
  })

  it('tells every part of a name a key stands for, each with its count', () => {
    const lexicon = lexiconOf(name('роман', 40), name('роман', 900, 'GIVEN'))
    const rows = lexicon.find(lookupsFor('роман')).filter(({ key }) => key === 'роман')
    expect(rows).toContainEqual({ word: 0, part: 'SURNAME', key: 'роман', frequency: 40 })
    expect(rows).toContainEqual({ word: 0, part: 'GIVEN', key: 'роман', frequency: 900 })
  })

  it('completes a beginning by the commonest names, whatever the order they were learnt in', () => {
    const many = Array.from({ length: 200 }, (_, at) => name(`ко${'абвгдежзик'[at % 10]}${at}`, at))
    const meant = many.slice(-24).map(({ key }) => key)
    for (const names of [many, many.toReversed(), many.toSorted((a, b) => (a.sound < b.sound ? -1 : 1))]) {
      const rows = lexiconOf(...names).find(lookupsFor('ко'))
      const found = rows.filter(({ part }) => part === 'SURNAME').map(({ key }) => key)
      expect(new Set(found)).toEqual(new Set(meant))
      expect(found[0]).toBe(meant.at(-1))
    }
  })

  it('takes a surname of many for itself, not for another with two errors in it', () => {
    const lexicon = lexiconOf(name('гармаченко', 99), name('гурмачінко'), name('гарваченко'))
    expect(keysFor(lexicon, 'гармаченко')).toEqual(
      expect.arrayContaining(['гармаченко', 'гурмачінко', 'гарваченко']),
    )
    lexicon.learn([name('гармаченко', 100)])
    expect(keysFor(lexicon, 'гармаченко').toSorted()).toEqual(['гарваченко', 'гармаченко'])
  })

  it('finds each of thousands of names by itself and with one of its letters left out', () => {
    const letter = fc.constantFrom(...'абвгдежзиклмнопрст')
    const key = fc.array(letter, { minLength: 4, maxLength: 16 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 300, maxLength: 300 }), fc.nat(1000), (keys, at) => {
        const lexicon = lexiconOf(...keys.map((each) => name(each)))
        const meant = keys[at % keys.length] ?? ''
        const place = at % 4
        const mistyped = meant.slice(0, place) + meant.slice(place + 1)
        // Errors are counted in sounds: «тса» for «таса» has one letter less and sounds two letters shorter.
        const typed = isOneErrorOfSound(meant, mistyped) ? [meant, mistyped] : [meant]
        for (const each of typed) expect(keysFor(lexicon, each)).toContain(meant)
      }),
      { numRuns: 20 },
    )
  })
})

describe('learn', () => {
  it('tells whether it learnt anything', () => {
    const lexicon = lexiconOf(name('шевченко', 5))
    expect(lexicon.learn([name('шевченко', 5)])).toBe(false)
    expect(lexicon.learn([name('шевченко', 6)])).toBe(true)
    expect(lexicon.learn([name('шевченко', 6), name('шевчук')])).toBe(true)
  })
})

describe('surnamesUnder', () => {
  it('tells surnames alone', () => {
    const lexicon = lexiconOf(name('романенко'), name('роман', 9, 'GIVEN'), name('романченко'))
    const found = lexicon.surnamesUnder(soughtVariants(soundOf('романенко')))
    expect(found.toSorted()).toEqual(['романенко', 'романченко'])
  })
})
