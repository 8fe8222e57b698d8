import { describe, expect, it } from 'vitest'
import { anyNameForms } from '@/lib/core/name-cases'
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

  it.each([
    ['Кравець', 'Кравця, Кравцеві, Кравцем'],
    ['Швець', 'Шевця, Шевцю, Шевцем'],
    ['Яків', 'Якова, Якову, Яковові, Яковом, Якове'],
    ['Лебідь', 'Лебедя, Лебедеві, Лебедем'],
    ['Швець', 'Швеця, Швецю'],
    ['Лев', 'Льва, Левові'],
  ])('«%s» is hidden in all its cases: %s', async (name, text) => {
    const forms = await anyNameForms([name])
    expect(maskNames(text, [name], forms)).toBe(text.replace(/[^\s,]+/g, '[…]'))
  })

  it('hides no more words than that', async () => {
    const names = ['Яків Кравець', 'Лебідь']
    const text = 'Якщо суд відмовить, якась довідка. Якого суду? Леся, Швидка, Кравчук'
    expect(maskNames(text, names, await anyNameForms(names))).toBe(text)
  })

  it('leaves a text alone when nobody is named', () => {
    expect(maskNames('Зверніться до суду', [])).toBe('Зверніться до суду')
  })
})
