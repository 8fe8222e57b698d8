import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { shownPaper } from './assessment-cases'
import { fewestPapers, judgePaper, lackingOf, withoutWider } from './papers.rules'
import {
  allOf,
  anyOf,
  doc,
  documentsOf,
  optional,
  perIncomeSource,
  type Requirement,
} from './requirement.rules'
import type { PaperForm } from './rule-book'
import { inForce } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

const ON = plainDate('2026-11-20')
const lacking = (tree: Requirement, ...good: string[]) =>
  lackingOf(tree, {
    good: new Set(good),
    conditions: new Set(['familyMemberApplies']),
    incomeSources: [['W1', 'W2'], [], ['P']],
  }).map(({ anyOf: papers }) => papers.join('|'))

describe('lackingOf', () => {
  it.each<[why: string, tree: Requirement, good: string[], expected: string[]]>([
    ['one paper', doc('A'), [], ['A']],
    ['one paper shown', doc('A'), ['A'], []],
    ['all of them', allOf('A', 'B', 'C'), ['B'], ['A', 'C']],
    ['any of them', anyOf('A', 'B'), [], ['A|B']],
    ['any of them, one shown', anyOf('A', 'B'), ['B'], []],
    ['a set or one paper', anyOf(allOf('A', 'B'), 'C'), [], ['A|C', 'B|C']],
    ['a set or one paper, half of the set shown', anyOf(allOf('A', 'B'), 'C'), ['A'], ['B|C']],
    ['sets within sets', allOf('A', anyOf(allOf('B', anyOf('C', 'D')), 'E')), ['A'], ['B|E', 'C|D|E']],
    ['an optional paper is never missing', allOf(optional('A')), [], []],
    ['a paper of a condition that holds', doc('A', 'familyMemberApplies'), [], ['A']],
    ['a paper of a condition that does not', doc('A', 'noIncomeDeclared'), [], []],
    ['one paper for each source of income', perIncomeSource, ['W2'], ['P']],
  ])('%s', (_, tree, good, expected) => {
    expect(lacking(tree, ...good)).toEqual(expected)
  })
})

describe('withoutWider', () => {
  it.each([
    [['A|B|C', 'B|C'], ['B|C']],
    [['A|B', 'B|A'], ['A|B']],
    [
      ['A|B', 'B|C'],
      ['A|B', 'B|C'],
    ],
    [['A', 'A|B', 'A|C'], ['A']],
    [[], []],
  ])('of %j keeps %j', (lists, expected) => {
    const found = withoutWider(lists.map((papers) => ({ anyOf: papers.split('|') })))
    expect(found.map(({ anyOf: papers }) => papers.join('|'))).toEqual(expected)
  })
})

describe('judgePaper', () => {
  const verdict = (code: string, form: PaperForm, issuedOn?: string, validTo?: string) =>
    judgePaper(
      shownPaper({ doc: code, form, issuedOn, validTo }, ON),
      inForce(startingRuleBook.documents, code, ON),
      ON,
    )
  it.each<[code: string, form: PaperForm, issued: string, validTo: string | undefined, expected: string]>([
    ['INCOME_EMPLOYER', 'ORIGINAL', '2026-10-20', undefined, 'good'],
    ['INCOME_EMPLOYER', 'ORIGINAL', '2026-10-19', undefined, 'expired'],
    ['INCOME_EMPLOYER', 'ORIGINAL', '2026-12-01', undefined, 'good'],
    ['INCOME_EMPLOYER', 'ORIGINAL_SHOWN', '2026-11-01', undefined, 'good'],
    ['INCOME_EMPLOYER', 'E_DOCUMENT', '2026-11-01', undefined, 'formRefused'],
    ['PASSPORT_UA', 'ORIGINAL', '1998-01-01', undefined, 'good'],
    ['PASSPORT_UA', 'COPY', '1998-01-01', '2026-11-20', 'good'],
    ['PASSPORT_UA', 'COPY', '1998-01-01', '2026-11-19', 'expired'],
    ['APPLICATION_BVPD', 'ORIGINAL_SHOWN', '2026-11-20', undefined, 'formRefused'],
    ['DV_URGENT_ORDER', 'COPY', '2026-01-01', '2026-01-11', 'good'],
    ['DETENTION_NOTICE', 'PHONE', '2026-11-20', undefined, 'good'],
    ['DETENTION_NOTICE', 'COPY', '2026-11-20', undefined, 'formRefused'],
  ])('%s as %s of %s to %s is %s', (code, form, issued, validTo, expected) => {
    expect(verdict(code, form, issued, validTo)).toBe(expected)
  })

  it('takes an unknown paper for no proof', () => {
    expect(judgePaper(shownPaper('LIBRARY_CARD', ON), undefined, ON)).toBe('unknownPaper')
  })
})

describe('fewestPapers', () => {
  it.each<[Requirement, number]>([
    [doc('A'), 1],
    [allOf('A', 'B'), 2],
    [anyOf(allOf('A', 'B'), 'C'), 1],
    [allOf(anyOf('A', 'B'), optional('C'), perIncomeSource), 1],
    [allOf('A', doc('B', 'familyMemberApplies')), 1],
  ])('%j is %s', (tree, count) => {
    expect(fewestPapers(tree)).toBe(count)
    expect(documentsOf(tree).length).toBeGreaterThanOrEqual(count)
  })
})
