import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { groupHref, mostUrgent, rowHref, TODAY_GROUPS, type TodayGroup, termOf } from './today.rules'

const on = plainDate('2026-11-27')
const row = (group: TodayGroup, dueOn: string | null, id = 'a') => ({
  group,
  dueOn: dueOn === null ? null : plainDate(dueOn),
  id,
})

describe('mostUrgent', () => {
  it('takes what is overdue or ends today over all groups, the longest overdue first, and no day without a term', () => {
    const rows = [
      row('written', '2026-11-27', 'b'),
      row('decisions', '2026-11-27', 'a'),
      row('appointments', '2026-11-20'),
      row('terms', '2026-11-28'),
      row('openings', '2026-11-01'),
      row('partners', '2026-11-01'),
      row('exceptions', null),
    ]
    expect(mostUrgent(rows, on, 5).map(({ group, id }) => `${group} ${id}`)).toEqual([
      'appointments a',
      'decisions a',
      'written b',
    ])
    expect(mostUrgent(rows, on, 1)).toHaveLength(1)
  })
})

describe('termOf', () => {
  it.each<[TodayGroup, string | null, string | undefined]>([
    ['decisions', '2026-11-26', 'overdue'],
    ['decisions', '2026-11-27', 'today'],
    ['decisions', '2026-11-28', 'near'],
    ['decisions', '2026-12-28', 'calm'],
    ['decisions', null, undefined],
    ['openings', '2026-11-26', undefined],
  ])('%s of %s: %s', (group, dueOn, kind) => {
    expect(termOf(group, dueOn === null ? null : plainDate(dueOn), on)?.kind).toBe(kind)
  })
})

describe('addresses', () => {
  it('lead from every group and every row to a page', () => {
    for (const group of TODAY_GROUPS) {
      expect(groupHref(group)).toMatch(/^\/[a-z]/)
      expect(rowHref(group, 'ENQUIRY', 'id')).toMatch(/^\/[a-z]/)
    }
    expect(rowHref('orphans', 'REFERRAL', 'id')).toBe('/referrals/id')
  })
})
