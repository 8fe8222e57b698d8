import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { calendarOf } from '@/lib/deadlines/calendar-rows.rules'
import { appealDays, extensionProblem, resolvedDueOn, termBegun, termsOffered } from './appeal-term.rules'

const calendar = calendarOf({ holidays: [], holidaySuspensions: [], deadlines: [] })
const daysOf = (receivedOn: string) => appealDays('COMPLAINT', plainDate(receivedOn), calendar)

describe('appealDays', () => {
  // A last day that is a day off goes to the working day before it (deadlines.yaml, `citizen_appeals`).
  it.each([
    ['2026-11-02', '2026-12-02', '2026-11-17', '2026-12-17', 'an ordinary month'],
    [
      '2027-01-31',
      '2027-02-26',
      '2027-02-15',
      '2027-03-17',
      'over the end of a shorter month, which is a Sunday',
    ],
    ['2028-01-31', '2028-02-29', '2028-02-15', '2028-03-16', 'over the end of February of a leap year'],
    [
      '2026-12-31',
      '2027-01-29',
      '2027-01-15',
      '2027-02-12',
      'over the year; the last day a Sunday, the 45th too',
    ],
    ['2026-11-05', '2026-12-04', '2026-11-20', '2026-12-18', 'the last day a Saturday, the 45th a Sunday'],
  ])(
    'received on %s: a month to %s, without study to %s, 45 days to %s: %s',
    (from, general, simple, most) => {
      const days = daysOf(from)
      expect([days.general.dueOn, days.simple.dueOn, days.most.dueOn]).toEqual([general, simple, most])
    },
  )

  it('gives five days to forward and ten to return, and says which was not seen in a source', () => {
    const { general, most, forward, back } = daysOf('2026-11-02')
    expect(forward).toEqual({ dueOn: '2026-11-06', isConfirmed: false })
    expect(back).toEqual({ dueOn: '2026-11-12', isConfirmed: true })
    expect([general.isConfirmed, most.isConfirmed]).toEqual([true, true])
  })

  it('confirms no term of a request for public information', () => {
    const days = appealDays('INFORMATION_REQUEST', plainDate('2026-11-02'), calendar)
    expect(Object.values(days).some(({ isConfirmed }) => isConfirmed)).toBe(false)
  })
})

describe('resolvedDueOn', () => {
  const receivedOn = plainDate('2026-11-02')
  const days = daysOf('2026-11-02')
  it.each([
    ['GENERAL', null, '2026-12-02'],
    ['SIMPLE', null, '2026-11-17'],
    ['SET', '2026-11-09', '2026-11-09'],
    ['SET', '2026-12-02', '2026-12-02'],
    ['SET', '2026-12-03', 'termTooLong'],
    ['SET', '2026-11-01', 'termTooLong'],
    ['SET', null, 'termMissing'],
  ] as const)('%s, %s: %s', (term, setOn, expected) => {
    const due = resolvedDueOn(term, setOn && plainDate(setOn), days, receivedOn)
    expect(due.ok ? due.value : due.error).toBe(expected)
  })
})

describe('extensionProblem', () => {
  const days = daysOf('2026-11-02')
  const dueOn = plainDate('2026-12-02')
  it.each([
    ['2026-12-02', 'extensionNotLater'],
    ['2026-12-03', undefined],
    ['2026-12-17', undefined],
    ['2026-12-18', 'extensionTooLong'],
  ])('to %s: %s', (to, problem) => {
    expect(extensionProblem(plainDate(to), dueOn, days)).toBe(problem)
  })
})

describe('termsOffered', () => {
  const days = daysOf('2026-11-02')
  it.each([
    ['REGISTERED', 'GENERAL', '2026-11-03', 'GENERAL SIMPLE SET', 'before the first resolution'],
    ['REGISTERED', 'GENERAL', '2026-11-18', 'GENERAL SET', 'when the fifteen days have passed'],
    ['ASSIGNED', 'GENERAL', '2026-11-03', 'KEEP SIMPLE SET', 'again, of the general term'],
    ['ASSIGNED', 'SET', '2026-11-03', 'KEEP GENERAL SIMPLE SET', 'again, of a day set by hand'],
  ] as const)('%s, %s, on %s: %s, %s', (state, termKind, on, offered, _) => {
    const found = termsOffered({ state, termKind, days, on: plainDate(on) })
    expect(found.join(' ')).toBe(offered)
    expect(found).toContain(termBegun(state))
  })
})
