import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { type DeadlineGroup, deadlineGroupOf, deadlineState, groupDeadlines } from './my-deadlines.rules'

// A Saturday.
const on = plainDate('2026-11-21')

describe('deadlineGroupOf', () => {
  it.each<[string, DeadlineGroup, string]>([
    ['2026-11-20', 'overdue', 'the day before'],
    ['2026-11-21', 'today', 'its last day'],
    ['2026-11-22', 'week', 'the Sunday that ends the week'],
    ['2026-11-23', 'later', 'the Monday after'],
  ])('puts %s under %s: %s', (dueOn, group) => {
    expect(deadlineGroupOf(plainDate(dueOn), on)).toBe(group)
  })

  it('has no rest of the week on a Sunday', () => {
    const sunday = plainDate('2026-11-22')
    expect(deadlineGroupOf(plainDate('2026-11-23'), sunday)).toBe('later')
    expect(deadlineGroupOf(sunday, sunday)).toBe('today')
  })

  it('reaches from a Monday to its Sunday', () => {
    const monday = plainDate('2026-11-23')
    expect(deadlineGroupOf(plainDate('2026-11-29'), monday)).toBe('week')
    expect(deadlineGroupOf(plainDate('2026-11-30'), monday)).toBe('later')
  })
})

describe('groupDeadlines', () => {
  it('keeps the order and leaves empty headings out', () => {
    const terms = ['2026-11-01', '2026-11-20', '2026-12-01'].map((day) => ({ dueOn: plainDate(day) }))
    expect(groupDeadlines(terms, on)).toEqual([
      { group: 'overdue', terms: terms.slice(0, 2) },
      { group: 'later', terms: terms.slice(2) },
    ])
  })
})

describe('deadlineState', () => {
  const term = (dueOn: string, writtenKind: string | null, receivedOn: string | null) => ({
    dueOn: plainDate(dueOn),
    writtenKind,
    receivedOn: receivedOn === null ? null : plainDate(receivedOn),
  })

  it.each<[string, string, string]>([
    ['2026-11-28', 'near', 'seven days ahead'],
    ['2026-11-29', 'calm', 'eight days ahead'],
  ])('of a term of the client on %s is %s: %s', (dueOn, kind) => {
    expect(deadlineState(term(dueOn, null, null), on, startingCalendar).kind).toBe(kind)
  })

  it('of a written enquiry gets near by its own, shorter term', () => {
    // Five days to forward: near two days before the end, not a week.
    expect(deadlineState(term('2026-11-24', 'OTHER_BODY', '2026-11-19'), on, startingCalendar).kind).toBe(
      'calm',
    )
    expect(deadlineState(term('2026-11-24', null, null), on, startingCalendar).kind).toBe('near')
  })

  it('of a passed term counts the days over', () => {
    expect(deadlineState(term('2026-11-18', null, null), on, startingCalendar)).toEqual({
      kind: 'overdue',
      daysOver: 3,
    })
  })
})
