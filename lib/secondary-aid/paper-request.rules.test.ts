import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { type MissingPaper, paperRequestGaps } from './paper-request.rules'

const on = plainDate('2026-11-20')
const paper: MissingPaper = {
  name: 'Довідка про доходи',
  proves: 'який у вас дохід',
  from: {
    body: 'Податкова служба',
    address: 'вул. Липова, 1',
    phone: '0800 000 000',
    hours: 'пн–пт 9–18',
    toTake: 'паспорт',
    booking: '',
    takes: '',
    otherWay: '',
    checked: '',
  },
  isAskedByCentre: false,
}
const nowhere = { ...paper.from, address: '', phone: '', hours: '', toTake: '' }
const dueOn = plainDate('2026-12-04')

describe('paperRequestGaps', () => {
  it.each([
    ['a whole notice', { papers: [paper], dueOn }, []],
    ['no paper', { papers: [], dueOn }, ['papersMissing']],
    ['a paper without a name', { papers: [{ ...paper, name: '' }], dueOn }, ['paperNameMissing']],
    ['no day', { papers: [paper], dueOn: null }, ['papersDayMissing']],
    ['the same day', { papers: [paper], dueOn: on }, ['papersDayPassed']],
    [
      'a body without contacts',
      { papers: [{ ...paper, from: nowhere }], dueOn },
      ['paperContactsMissing', 'paperContactsMissing', 'paperContactsMissing'],
    ],
    [
      'a paper the centre asks for itself',
      { papers: [{ ...paper, from: nowhere, isAskedByCentre: true }], dueOn },
      [],
    ],
  ])('of %s: %o', (_what, draft, expected) => {
    expect(paperRequestGaps(draft, on).map(({ code }) => code)).toEqual(expected)
  })
})
