import { describe, expect, it } from 'vitest'
import { sameGivenNames, samePatronymics } from './given-name-variants.rules'

describe('sameGivenNames', () => {
  it.each([
    ['сергей', 'сергій'],
    ['елена', 'олена'],
    ['николай', 'микола'],
    ['лена', 'олена'],
    ['олена', 'елена'],
    ['саша', 'олександр'],
    ['саша', 'олександра'],
    ['alexander', 'олександр'],
    ['слава', 'ярослав'],
    ['ксюша', 'оксана'],
    ['дмитрий', 'дмитро'],
    ['вячеслав', 'вячик'],
  ])('%s may be %s', (key, expected) => {
    expect(sameGivenNames(key)).toContain(expected)
  })

  it('does not make one person of Олена and Оксана', () => {
    expect(sameGivenNames('олена')).not.toContain('оксана')
  })
})

describe('samePatronymics', () => {
  it.each([
    ['николаевна', 'миколаївна'],
    ['миколаївна', 'николаевна'],
    ['сергеевич', 'сергійович'],
    ['юрьевна', 'юріївна'],
    ['дмитриевич', 'дмитрович'],
    ['васильевич', 'васильович'],
    ['ильинична', 'іллівна'],
    ['ивановна', 'іванівна'],
    ['владимировна', 'володимирівна'],
    ['анатольевич', 'анатолійович'],
  ])('%s is %s', (key, expected) => {
    expect(samePatronymics(key)).toContain(expected)
  })

  it('keeps the sex', () => {
    expect(samePatronymics('николаевна')).not.toContain('миколайович')
  })
})
