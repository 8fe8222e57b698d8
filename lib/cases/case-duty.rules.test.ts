import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import {
  type DutyAct,
  type DutyKind,
  type DutyState,
  isSafeNow,
  moveDuty,
  reminderMoments,
  shortName,
  waitingDay,
} from './case-duty.rules'

describe('moveDuty', () => {
  it.each<[DutyKind, DutyState, DutyAct, DutyState | 'wrongState']>([
    ['TERM', 'OPEN', 'FINISH', 'DONE'],
    ['TERM', 'DONE', 'FINISH', 'wrongState'],
    ['TASK', 'OPEN', 'CANCEL', 'CANCELLED'],
    ['TASK', 'CANCELLED', 'REOPEN', 'OPEN'],
    ['TASK', 'DONE', 'REOPEN', 'OPEN'],
    ['HEARING', 'OPEN', 'ADJOURN', 'ADJOURNED'],
    ['HEARING', 'ADJOURNED', 'REOPEN', 'wrongState'],
    ['WAIT', 'OPEN', 'ADJOURN', 'wrongState'],
    ['WAIT', 'OPEN', 'FINISH', 'DONE'],
  ])('a %s that is %s: %s gives %s', (kind, state, act, expected) => {
    const moved = moveDuty({ kind, state }, act)
    expect(moved.ok ? moved.value : moved.error).toBe(expected)
  })
})

describe('reminderMoments', () => {
  const dueOn = plainDate('2026-03-30')
  it.each<[string, DutyKind, number[], string, string[]]>([
    [
      'in the morning of Kyiv, on both sides of the change of clocks',
      'HEARING',
      [1, 3],
      '2026-03-01T00:00:00Z',
      ['2026-03-27T06:00:00.000Z', '2026-03-29T05:00:00.000Z'],
    ],
    ['never in the past', 'TERM', [7, 0], '2026-03-25T00:00:00Z', ['2026-03-30T05:00:00.000Z']],
    ['once for a day named twice', 'TERM', [1, 1], '2026-03-25T00:00:00Z', ['2026-03-29T05:00:00.000Z']],
    ['not at the very moment', 'TERM', [0], '2026-03-30T05:00:00Z', []],
    ['not of what is awaited', 'WAIT', [1], '2026-03-01T00:00:00Z', []],
  ])('%s', (_, kind, remindDays, now, expected) => {
    const found = reminderMoments({ kind, dueOn, remindDays }, new Date(now))
    expect(found.map((at) => at.toISOString())).toEqual(expected)
  })
})

it('counts the day one began to wait as the first', () => {
  const since = plainDate('2026-08-10')
  expect(waitingDay(since, since)).toBe(1)
  expect(waitingDay(since, plainDate('2026-08-12'))).toBe(3)
})

it('shortens a name as far as there is one', () => {
  expect(shortName('Дорошенко', 'Іван', 'Ілліч')).toBe('Дорошенко\u00a0І.\u00a0І.')
  expect(shortName('Ковач', 'Янош', null)).toBe('Ковач\u00a0Я.')
})

describe('isSafeNow', () => {
  const phone = { safeToCall: true, safeFrom: '09:00', safeTo: '17:00' }
  it.each<[string, Parameters<typeof isSafeNow>[0], number, boolean]>([
    ['a minute before', phone, 539, false],
    ['at the first minute', phone, 540, true],
    ['at the last', phone, 1019, true],
    ['when the hour is over', phone, 1020, false],
    ['any hour is named', { ...phone, safeFrom: '', safeTo: '' }, 3, true],
    ['over midnight, late', { ...phone, safeFrom: '20:00', safeTo: '08:00' }, 1300, true],
    ['over midnight, at noon', { ...phone, safeFrom: '20:00', safeTo: '08:00' }, 720, false],
    ['nobody may call', { ...phone, safeToCall: false }, 600, false],
  ])('%s', (_, asked, minute, expected) => {
    expect(isSafeNow(asked, minute)).toBe(expected)
  })
})
