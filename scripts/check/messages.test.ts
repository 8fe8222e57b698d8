import { describe, expect, it } from 'vitest'
import { argumentsOf, messageFaults, unusedKeys } from './messages'

const of = (messages: Record<string, string>) => new Map(Object.entries(messages))

describe('messageFaults', () => {
  it('finds nothing where both languages say the same in their own way', () => {
    const uk = of({
      'a.b': '{count, plural, one {# картка} few {# картки} other {# карток}} у <b>{place}</b>',
    })
    const en = of({ 'a.b': '<b>{place}</b> has {count, plural, one {# card} other {# cards}}' })
    expect(messageFaults(uk, en)).toEqual([])
  })

  it.each([
    [{ 'a.b': 'так' }, {}, 'a.b has no English text'],
    [{}, { 'a.b': 'yes' }, 'a.b has no Ukrainian text'],
    [
      { 'a.b': 'до {date}' },
      { 'a.b': 'by {day}' },
      'a.b: the Ukrainian text has «{date}», the English «{day}»',
    ],
    [{ 'a.b': ' ' }, { 'a.b': 'x' }, 'a.b is empty (uk)'],
    [{ 'a.b': "зв'язок" }, { 'a.b': 'link' }, 'a.b: the apostrophe is ’ (U+2019)'],
  ])('of %j and %j says %s', (uk, en, fault) => {
    expect(messageFaults(of(uk), of(en))).toEqual([fault])
  })

  it('names a message that cannot be parsed', () => {
    expect(messageFaults(of({ 'a.b': '{x, plural, one {' }), of({ 'a.b': 'x' }))[0]).toContain(
      'a.b is not sound ICU (uk)',
    )
  })
})

describe('argumentsOf', () => {
  it('looks inside plural and select branches and tags', () => {
    expect(argumentsOf('{n, plural, one {{a}} other {<t>{b}</t>}} {g, select, x {{b}} other {}}')).toEqual([
      '<t>',
      '{a}',
      '{b}',
      '{n}',
    ])
  })
})

describe('unusedKeys', () => {
  it('names keys nothing in the sources can ask for', () => {
    expect(unusedKeys(of({ 'a.title': 'x', 'a.gone': 'y' }), ["t('title')"])).toEqual(['a.gone'])
  })
})
