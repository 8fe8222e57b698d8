import { describe, expect, it } from 'vitest'
import { nominativeSurnames, otherSexSurnames, ukrainianSurnameSpellings } from './surname-forms.rules'

describe('otherSexSurnames', () => {
  it.each([
    ['ковальський', 'ковальська'],
    ['ковальська', 'ковальський'],
    ['хмельницька', 'хмельницький'],
    ['іванов', 'іванова'],
    ['іванова', 'іванов'],
    ['чорний', 'чорна'],
    ['чорна', 'чорний'],
    ['петрів', 'петрова'],
    ['воробйова', 'воробйов'],
    ['ильин', 'ильина'],
    ['kovalskyi', 'kovalska'],
    ['ivanova', 'ivanov'],
  ])('%s gives %s', (key, expected) => {
    expect(otherSexSurnames(key)).toContain(expected)
  })

  it('gives nothing for a surname that does not change', () => {
    expect(otherSexSurnames('шевченко')).toEqual([])
  })
})

describe('nominativeSurnames', () => {
  it.each([
    ['шевченка', 'шевченко'],
    ['шевченкові', 'шевченко'],
    ['ковальського', 'ковальський'],
    ['ковальській', 'ковальська'],
    ['ковальчука', 'ковальчук'],
    ['іванову', 'іванова'],
    ['кравця', 'кравець'],
    ['бондаря', 'бондар'],
  ])('%s may be of %s', (key, expected) => {
    expect(nominativeSurnames(key)).toContain(expected)
  })
})

describe('ukrainianSurnameSpellings', () => {
  it.each([
    ['соловьёв', 'соловйов'],
    ['соловьев', 'соловйов'],
    ['киселёв', 'кисельов'],
    ['лебедева', 'лебедєва'],
    ['толстой', 'толстий'],
    ['кравец', 'кравець'],
  ])('%s is in Ukrainian %s', (key, expected) => {
    expect(ukrainianSurnameSpellings(key)).toContain(expected)
  })
})
