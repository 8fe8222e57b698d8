import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/enquiries.json'
import uk from '@/lib/core/i18n/messages/uk/enquiries.json'
import {
  fillTemplate,
  hasOpenPlaceholders,
  PLACEHOLDERS,
  templatesFor,
  unknownPlaceholders,
} from './answer-template.rules'
import { starterTemplates } from './answer-templates'
import { findLegalTopic } from './legal-topics.rules'

describe('fillTemplate', () => {
  it.each([
    ['Вітаємо, {{clientName}}!', { clientName: 'Олено' }, 'Вітаємо, Олено!', [], []],
    ['{{ today }} і {{today}}', { today: '21.11.2026' }, '21.11.2026 і 21.11.2026', [], []],
    ['До {{dueOn}}', {}, 'До {{dueOn}}', ['dueOn'], []],
    ['До {{dueOn}}', { dueOn: '  ' }, 'До {{dueOn}}', ['dueOn'], []],
    ['{{імя}} {{clientName}}', {}, '{{імя}} {{clientName}}', ['clientName'], ['імя']],
    ['{{constructor}}', {}, '{{constructor}}', [], ['constructor']],
    ['{{question}}', { question: '{{today}}' }, '{{today}}', [], []],
    ['сума $& {{question}}', { question: '$1' }, 'сума $& $1', [], []],
    ['{одна} дужка', {}, '{одна} дужка', [], []],
  ])('«%s» with %o is «%s»', (text, values, expected, unfilled, unknown) => {
    expect(fillTemplate(text, values)).toEqual({ text: expected, unfilled, unknown })
  })

  it('tells a text that may not be sent', () => {
    expect(hasOpenPlaceholders('До {{dueOn}}')).toBe(true)
    expect(hasOpenPlaceholders('До {{dueOn}}')).toBe(true)
    expect(hasOpenPlaceholders('До 21.11.2026')).toBe(false)
    expect(unknownPlaceholders('{{хто}} {{today}}')).toEqual(['хто'])
  })
})

describe('templatesFor', () => {
  const texts = [
    { id: 'any' },
    { id: 'labour', branchCode: 'LABOUR' },
    { id: 'family', branchCode: 'FAMILY' },
    { id: 'divorce', branchCode: 'FAMILY', topicCode: 'DIVORCE' },
    { id: 'alimony', branchCode: 'FAMILY', topicCode: 'ALIMONY' },
  ]

  it.each([
    [{ topicCode: 'ALIMONY' }, ['alimony', 'family', 'any']],
    [{ topicCode: 'PATERNITY' }, ['family', 'any']],
    [{ branchCode: 'LABOUR' }, ['labour', 'any']],
    [{}, ['any']],
  ])('%o is offered %o', (matter, expected) => {
    expect(templatesFor(texts, matter).map(({ id }) => id)).toEqual(expected)
  })
})

describe('the starter templates', () => {
  it('have ids of their own', () => {
    expect(new Set(starterTemplates.map(({ id }) => id)).size).toBe(starterTemplates.length)
  })

  it.each(starterTemplates.map((template) => [template.id, template] as const))(
    '%s is whole',
    (_id, template) => {
      const { title, text, legalBasis, source, topicCode, branchCode } = template
      expect(unknownPlaceholders(text.uk)).toEqual([])
      expect(fillTemplate(text.en, {}).unfilled.toSorted()).toEqual(
        fillTemplate(text.uk, {}).unfilled.toSorted(),
      )
      expect(title.uk && title.en && source).toBeTruthy()
      expect(Boolean(legalBasis.uk)).toBe(Boolean(legalBasis.en))
      if (topicCode) expect(findLegalTopic(topicCode)?.branch).toBe(branchCode)
      expect(text.uk).not.toMatch(/здійсн|у разі необхідності|даний|даного|згідно з чинним/i)
    },
  )

  it('answer at least nine matters in writing and tell of forwarding', () => {
    expect(starterTemplates.filter(({ kind }) => kind === 'WRITTEN_ANSWER').length).toBeGreaterThanOrEqual(9)
    expect(starterTemplates.filter(({ kind }) => kind === 'FORWARDING')).toHaveLength(1)
  })
})

describe('the labels of the fields', () => {
  it.each([
    ['uk', uk],
    ['en', en],
  ])('%s has each, and none else', (_locale, { template }) => {
    expect(Object.keys(template.placeholder)).toEqual([...PLACEHOLDERS])
  })
})
