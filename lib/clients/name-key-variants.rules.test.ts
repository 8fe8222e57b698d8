import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deletionVariants, keptVariants, soughtVariants } from './name-key-variants.rules'

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

describe('keptVariants and soughtVariants', () => {
  const meets = (kept: string, sought: string) => {
    const variants = new Set(keptVariants(kept))
    return soughtVariants(sought).some((variant) => variants.has(variant))
  }

  it.each([
    ['wevqenko', 'wevqenk', true, 'short names'],
    ['wevqenkobondarenko', 'wevqenkobondarenk', true, 'long names'],
    ['wevqenkobondarenko', 'wevqenko', false, 'a double surname and its first half, which is kept by itself'],
    ['oleksandrivna', 'oleksandrivn', true, 'a long name and a short one an error away'],
    ['oleksandrivna', 'leksandrivn', true, 'a long name and a short one two errors away'],
    ['oleksandrivn', 'oleksandrivnaa', true, 'a short name and a long one two errors away'],
  ])('%s is found as %s: %s, %s', (kept, sought, expected) => {
    expect(meets(kept, sought)).toBe(expected)
  })
})
