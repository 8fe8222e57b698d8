import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { dutyGaps, emptyDuty } from './case-duty.schema'

const on = plainDate('2026-08-12')

describe('dutyGaps', () => {
  it.each([
    ['months', '120', []],
    ['months', '121', ['caseMonths']],
    ['calendar', '999', []],
    ['working', '1000', ['caseLength']],
    ['calendar', '0', ['caseLength']],
  ] as const)('of a term counted in %s takes no more than can be counted: %s', (how, length, codes) => {
    const term = {
      ...emptyDuty('TERM', on),
      title: 'Апеляція',
      how,
      length,
      from: on,
      dueOn: null,
      remindDays: [],
    }
    expect(dutyGaps(term, on).map(({ code }) => code)).toEqual(codes)
  })
})
