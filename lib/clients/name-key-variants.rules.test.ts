import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deletionVariants } from './name-key-variants.rules'

const shareOne = (a: string, b: string) => {
  const variants = new Set(deletionVariants(a))
  return deletionVariants(b).some((variant) => variants.has(variant))
}

describe('deletionVariants', () => {
  it.each([
    ['ab', ['ab'], 'too short for an error'],
    ['abc', ['abc', 'bc', 'ac', 'ab'], 'one error from three letters on'],
  ])('%s has %j: %s', (sound, expected) => {
    expect(deletionVariants(sound)).toEqual(expected)
  })

  it('keeps a long name to 37 variants', () => {
    expect(deletionVariants('abcdefghijklmnop')).toHaveLength(37)
  })

  it('lets two words up to two errors apart meet, wherever the errors are', () => {
    const letter = fc.constantFrom(...'abcdeiklnorstv')
    const word = fc.array(letter, { minLength: 8, maxLength: 12 }).map((letters) => letters.join(''))
    const edit = fc.record({ kind: fc.constantFrom('drop', 'add', 'change', 'swap'), at: fc.nat(20), letter })
    fc.assert(
      fc.property(word, fc.array(edit, { minLength: 1, maxLength: 2 }), (original, edits) => {
        let typed = original
        for (const { kind, at, letter: other } of edits) {
          const place = at % (typed.length - 1)
          const [before, here, next] = [typed.slice(0, place), typed[place] ?? '', typed[place + 1] ?? '']
          if (kind === 'drop') typed = before + typed.slice(place + 1)
          if (kind === 'add') typed = before + other + typed.slice(place)
          if (kind === 'change') typed = before + other + typed.slice(place + 1)
          if (kind === 'swap') typed = before + next + here + typed.slice(place + 2)
        }
        return shareOne(original, typed)
      }),
    )
  })
})
