import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { newlyWaiting, queueTerm, rowAfter } from './decision-queue.rules'

describe('queueTerm', () => {
  const row = { dueOn: plainDate('2026-08-13'), startedOn: plainDate('2026-07-30') }
  it.each([
    ['2026-08-07', 'calm', 6],
    ['2026-08-10', 'near', 7],
    ['2026-08-13', 'today', 10],
    ['2026-08-14', 'overdue', 11],
  ])('on %s is %s, day %i', (on, kind, day) => {
    const found = queueTerm(row, plainDate(on), startingCalendar)
    expect([found.state.kind, found.day]).toEqual([kind, day])
  })

  it('does not run without a last day, and has no day without a first', () => {
    const on = plainDate('2026-08-13')
    expect(queueTerm({ ...row, dueOn: null }, on, startingCalendar).state.kind).toBe('notRunning')
    expect(queueTerm({ ...row, startedOn: null }, on, startingCalendar)).toEqual({
      state: { kind: 'today' },
      day: null,
    })
  })
})

describe('newlyWaiting', () => {
  it.each<[string[], string[], boolean, string[]]>([
    [['a', 'b'], ['a', 'b'], false, []],
    [['n', 'a', 'b'], ['a', 'b'], false, ['n']],
    [['a', 'b', 'n'], ['a', 'b'], false, ['n']],
    [['n', 'a', 'b', 'c'], ['a', 'b'], true, ['n']],
  ])('of %j beside %j (goes on: %s) are %j', (waiting, shown, goesOn, fresh) => {
    expect(newlyWaiting(waiting, shown, goesOn)).toEqual(fresh)
  })
})

describe('rowAfter', () => {
  const rows = [{ id: 'a' }, { id: 'b' }]
  it('is the one below, else the one above, else none', () => {
    expect(rowAfter(rows, 'a')?.id).toBe('b')
    expect(rowAfter(rows, 'b')?.id).toBe('a')
    expect(rowAfter([{ id: 'a' }], 'a')).toBeUndefined()
  })
})
