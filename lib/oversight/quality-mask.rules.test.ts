import { describe, expect, it } from 'vitest'
import { maskNames } from './quality-mask.rules'

const names = ['Шевченко', 'Олена', 'Василівна', 'Ігор Бойко', 'Мар’яна Литвиненко-Заболотна']

describe('maskNames', () => {
  it.each([
    ['Шевченко не платить аліменти', '[…] не платить аліменти', 'a surname'],
    ['Пані Олені, Олену, Оленою', 'Пані […], […], […]', 'a given name in its cases'],
    ['до Олени Василівни', 'до […] […]', 'with the patronymic'],
    ['Консультував Бойко І.', 'Консультував […] І.', 'the author'],
    ['Литвиненко-Заболотній', '[…]', 'a double surname'],
    ['Мар’яні чи Марʼяні', '[…] чи […]', 'another apostrophe'],
    ['тел. 067 123 45 14, +38 (067) 123-45-14', 'тел. […], […]', 'telephones'],
    ['РНОКПП 1759013776', 'РНОКПП […]', 'a number'],
    ['пишіть на olena@example.com', 'пишіть на […]', 'an address of mail'],
    ['ст. 180 СК України, до 15.10.2026', 'ст. 180 СК України, до 15.10.2026', 'articles and dates stay'],
    ['Оленівський суд', 'Оленівський суд', 'a place that only begins alike'],
    ['бойко домовилися', 'бойко домовилися', 'a word without a capital'],
  ])('«%s» is «%s»: %s', (text, expected) => {
    expect(maskNames(text, names)).toBe(expected)
  })

  it('leaves a text alone when nobody is named', () => {
    expect(maskNames('Зверніться до суду', [])).toBe('Зверніться до суду')
  })
})
