import { describe, expect, it } from 'vitest'
import { fromCyrillicLayout, fromQwerty } from './keyboard-layout.rules'

describe('fromQwerty', () => {
  it.each([
    ['itdxtyrj', 'шевченко', 'letters'],
    [',jqrj', 'бойко', 'a comma that is a letter'],
    ['.hsq', 'юрій', 'a full stop that is a letter'],
    ["j'hrj", 'оєрко', 'an apostrophe that is a letter'],
    ['[fhxtyrj', 'харченко', 'a bracket that is a letter'],
    ['Itdxtyrj J/D/', 'Шевченко О.В.', 'initials: the slash key is the full stop'],
    ['{fhxtyrj', 'Харченко', 'a capital on a bracket'],
    ['12.03.1985', '12.03.1985', 'a date'],
    ['олена itdxtyrj', 'олена шевченко', 'a word typed right stays'],
    ['a@b.ua', 'a@b.ua', 'an address of mail'],
  ])('%s is %s: %s', (typed, expected) => {
    expect(fromQwerty(typed)).toBe(expected)
  })
})

describe('fromCyrillicLayout', () => {
  it.each([
    ['ірумсрутлщ', 'shevchenko', 'from the Ukrainian layout'],
    ['ырумсрутлщ', 'shevchenko', 'from the Russian layout'],
    ['shevchenko', 'shevchenko', 'Latin stays'],
    ['бойко', 'бойко', 'a word that would begin with a punctuation key stays'],
  ])('%s is %s: %s', (typed, expected) => {
    expect(fromCyrillicLayout(typed)).toBe(expected)
  })
})
