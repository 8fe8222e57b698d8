import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from './calendar-rows.rules'
import {
  compareTermStates,
  countOwnTerm,
  countTerm,
  decisionDeadlineFor,
  dueOn,
  isCountable,
  isInForce,
  isTermDay,
  LONGEST_TERM,
  metTermState,
  type TermLength,
  type TermState,
  termByLastDay,
  termState,
} from './deadline.rules'
import type { WorkingCalendar } from './holidays'
import { type DayDeadlineId, deadlineIds, legalDeadlines } from './legal-deadlines'

const peace: WorkingCalendar = { ...startingCalendar, suspensions: [] }
const martialLaw: WorkingCalendar = {
  ...startingCalendar,
  suspensions: [{ from: plainDate('2022-02-24'), confidence: 'law' }],
}

describe('dueOn', () => {
  it.each<[id: DayDeadlineId, startedOn: string, expected: string, why: string]>([
    ['BVPD_DECISION', '2026-12-21', '2027-01-04', '10 working days over two weekends'],
    ['BVPD_DECISION', '2026-11-21', '2026-12-04', 'papers taken on a Saturday'],
    ['BVPD_DECISION_OLD', '2023-07-20', '2023-07-31', 'calendar days; the 30th was a Sunday'],
    ['BVPD_DECISION_COPY', '2026-11-20', '2026-11-23', 'decided on Friday, sent on Monday'],
    ['BPPD_WRITTEN', '2026-11-03', '2026-12-03', '30 days'],
    ['BPPD_WRITTEN', '2026-11-05', '2026-12-07', 'day 30 is a Saturday'],
    ['BPPD_INFO_ONLY', '2026-12-11', '2026-12-28', 'day 15 is a Saturday'],
    ['BPPD_FORWARD', '2026-11-16', '2026-11-23', 'day 5 is a Saturday'],
    ['BPPD_FORWARD', '2026-11-18', '2026-11-23', 'day 5 is a Monday'],
    ['BPPD_ORAL', '2026-11-21', '2026-11-21', 'a mobile point on a Saturday'],
    ['CENTRE_TRANSFER', '2026-11-16', '2026-11-23', 'as forwarding'],
    ['TRANSFER_ACCEPT', '2026-11-20', '2026-11-23', 'next working day'],
    ['PROVIDER_ORDER', '2026-11-19', '2026-11-24', '3 working days'],
    ['PROVIDER_FIRST_CONTACT', '2026-11-19', '2026-11-26', '5 working days'],
    ['APPEAL_SIMPLE', '2026-11-06', '2026-11-20', 'day 15 is a Saturday: answered before it'],
    ['APPEAL_GENERAL', '2026-10-22', '2026-11-20', 'the month ends on a Sunday: answered before it'],
    ['APPEAL_GENERAL', '2026-01-31', '2026-02-27', 'a shorter month ending on a Saturday'],
    ['APPEAL_MAX', '2026-10-07', '2026-11-20', 'day 45 is a Saturday'],
    ['APPEAL_RETURN', '2026-11-11', '2026-11-20', 'day 10 is a Saturday'],
    ['APPEAL_FORWARD', '2026-11-16', '2026-11-20', 'day 5 is a Saturday'],
    ['COMPLAINT_TIME_BAR', '2025-11-21', '2026-11-23', 'a year, ending on a Saturday'],
    ['APPEALS_ANALYSIS', '2026-09-30', '2026-10-30', 'a month after the quarter'],
    ['PD_ACCESS', '2026-11-03', '2026-12-03', '30 days'],
    ['PD_CHANGE_NOTICE', '2026-11-20', '2026-12-04', '10 working days'],
    ['PD_CONSENT_WITHDRAWAL', '2026-11-21', '2026-11-21', 'at once, even on a Saturday'],
    ['REFUSAL_COURT', '2026-08-31', '2027-03-01', 'half a year: 28.02.2027 is a Sunday'],
    ['MISSING_DOCS', '2026-11-06', '2026-11-20', '14 days'],
    ['PARTNER_FEEDBACK', '2026-11-05', '2026-11-16', '10 days, a Sunday'],
    ['PARTNER_CONTACT_CHECK', '2026-09-01', '2026-11-30', '90 days'],
    ['USAGE_WINDOW', '2026-05-14', '2026-12-31', 'the budget year'],
  ])('%s from %s is %s: %s', (id, startedOn, expected) => {
    expect(dueOn(id, plainDate(startedOn), martialLaw)).toBe(expected)
  })

  it('counts holidays out in peace', () => {
    expect(dueOn('BVPD_DECISION', plainDate('2026-12-21'), peace)).toBe('2027-01-06')
    expect(dueOn('BPPD_INFO_ONLY', plainDate('2026-12-10'), peace)).toBe('2026-12-28')
    expect(dueOn('BPPD_INFO_ONLY', plainDate('2026-12-10'), martialLaw)).toBe('2026-12-25')
  })
})

describe('countTerm', () => {
  it('sets the alarms of a decision on working days 7 and 9', () => {
    const term = countTerm('BVPD_DECISION', plainDate('2026-11-02'), martialLaw)
    expect(term).toEqual({
      dueOn: '2026-11-16',
      nearOn: '2026-11-11',
      alarmsOn: ['2026-11-11', '2026-11-13'],
      isMoved: false,
      leansOnUnconfirmedDay: false,
    })
  })

  it('sets the alarms of a written answer on days 20 and 27', () => {
    const term = countTerm('BPPD_WRITTEN', plainDate('2026-11-05'), martialLaw)
    expect(term.alarmsOn).toEqual(['2026-11-25', '2026-12-02'])
    expect(term.isMoved).toBe(true)
  })

  it('is near in the last third where no alarm is set', () => {
    expect(countTerm('BPPD_FORWARD', plainDate('2026-11-18'), martialLaw).nearOn).toBe('2026-11-21')
  })

  it('says when an unconfirmed day decides', () => {
    expect(countTerm('BVPD_DECISION', plainDate('2026-12-10'), startingCalendar).leansOnUnconfirmedDay).toBe(
      false,
    )
    expect(countTerm('BVPD_DECISION', plainDate('2026-12-11'), startingCalendar).leansOnUnconfirmedDay).toBe(
      true,
    )
    expect(countTerm('BPPD_INFO_ONLY', plainDate('2026-12-10'), startingCalendar).leansOnUnconfirmedDay).toBe(
      true,
    )
    expect(countTerm('BPPD_INFO_ONLY', plainDate('2026-12-14'), startingCalendar).leansOnUnconfirmedDay).toBe(
      false,
    )
  })
})

describe('countOwnTerm', () => {
  it.each<[length: TermLength, startedOn: string, dueOn: string, nearOn: string, isMoved: boolean]>([
    [{ count: 'calendar', duration: 15 }, '2026-08-05', '2026-08-20', '2026-08-13', false],
    [{ count: 'calendar', duration: 30 }, '2026-11-05', '2026-12-07', '2026-11-30', true],
    [{ count: 'working', duration: 5 }, '2026-11-19', '2026-11-26', '2026-11-19', false],
    [{ count: 'months', duration: 6 }, '2026-05-21', '2026-11-23', '2026-11-16', true],
    [{ count: 'years', duration: 3 }, '2023-11-20', '2026-11-20', '2026-11-13', false],
  ])('%o from %s is due on %s, near from %s', (length, startedOn, due, near, isMoved) => {
    expect(countOwnTerm(length, plainDate(startedOn), martialLaw)).toMatchObject({
      dueOn: due,
      nearOn: near,
      isMoved,
    })
  })
})

describe('termState', () => {
  const term = termByLastDay(plainDate('2026-11-21'))

  it.each<[on: string, expected: TermState]>([
    ['2026-11-13', { kind: 'calm', daysLeft: 8 }],
    ['2026-11-14', { kind: 'near', daysLeft: 7 }],
    ['2026-11-20', { kind: 'near', daysLeft: 1 }],
    ['2026-11-21', { kind: 'today' }],
    ['2026-11-22', { kind: 'overdue', daysOver: 1 }],
  ])('on %s is %o', (on, expected) => {
    expect(termState(term, plainDate(on))).toEqual(expected)
  })

  it('tells what was done in time from what was late', () => {
    const due = plainDate('2026-11-21')
    expect(metTermState(due, plainDate('2026-11-21'))).toEqual({ kind: 'notRunning', reason: 'met' })
    expect(metTermState(due, plainDate('2026-11-22'))).toEqual({ kind: 'notRunning', reason: 'metLate' })
  })

  it('sorts the most pressing first', () => {
    const states: TermState[] = [
      { kind: 'notRunning', reason: 'waitingForPapers' },
      { kind: 'calm', daysLeft: 12 },
      { kind: 'today' },
      { kind: 'overdue', daysOver: 1 },
      { kind: 'near', daysLeft: 2 },
      { kind: 'overdue', daysOver: 5 },
    ]
    expect(states.toSorted(compareTermStates).map((state) => JSON.stringify(state))).toEqual(
      [states[5], states[3], states[2], states[4], states[1], states[0]].map((state) =>
        JSON.stringify(state),
      ),
    )
  })
})

describe('the decision term of the law of 2023', () => {
  it.each([
    ['2023-08-02', 'BVPD_DECISION_OLD'],
    ['2023-08-03', 'BVPD_DECISION'],
  ])('papers complete on %s: %s', (startedOn, expected) => {
    expect(decisionDeadlineFor(plainDate(startedOn))).toBe(expected)
    expect(isInForce('BVPD_DECISION', plainDate(startedOn))).toBe(expected === 'BVPD_DECISION')
    expect(isInForce('BVPD_DECISION_OLD', plainDate(startedOn))).toBe(expected === 'BVPD_DECISION_OLD')
    expect(isInForce('BPPD_WRITTEN', plainDate(startedOn))).toBe(true)
  })
})

describe('the table of terms', () => {
  it.each(deadlineIds)('%s is named in both languages and sourced', (id) => {
    const { uk, en, legalBasis, source, length, alarms } = legalDeadlines[id]
    expect(uk).toMatch(/^[А-ЩЬЮЯЄІЇҐ]/)
    expect(en).toMatch(/^[A-Z]/)
    expect(legalBasis.uk && legalBasis.en && source).toBeTruthy()
    const days = 'duration' in length ? length.duration : 0
    for (const alarm of alarms ?? []) expect(alarm).toBeLessThan(days)
  })

  it.each(['DETENTION_ORDER', 'DETENTION_ARRIVAL', 'APPEAL_SHORTEN'] as const)(
    'refuses to find a day for %s, counted in hours or set by hand',
    (id) => {
      // @ts-expect-error the type does not allow it either
      expect(() => dueOn(id, plainDate('2026-11-21'), martialLaw)).toThrow(id)
    },
  )
})

describe('isCountable', () => {
  it.each<[TermLength, boolean]>([
    [{ count: 'calendar', duration: 3660 }, true],
    [{ count: 'calendar', duration: 3661 }, false],
    [{ count: 'working', duration: 99_999 }, false],
    [{ count: 'months', duration: 120 }, true],
    [{ count: 'months', duration: 121 }, false],
    [{ count: 'calendar', duration: 1 }, true],
    [{ count: 'calendar', duration: 0 }, false],
    [{ count: 'calendar', duration: 1.5 }, false],
    [{ count: 'calendar', duration: Number.NaN }, false],
  ])('says of %o: %s', (length, expected) => {
    expect(isCountable(length, '2026-11-21')).toBe(expected)
  })

  it.each(['1801-01-01', '2180-12-31'])('lets every term from %s be counted', (start) => {
    const startedOn = plainDate(start)
    for (const count of ['calendar', 'working', 'months', 'years'] as const)
      for (const duration of [1, LONGEST_TERM[count]]) {
        expect(isCountable({ count, duration }, startedOn)).toBe(true)
        expect(countOwnTerm({ count, duration }, startedOn, peace).dueOn > startedOn).toBe(true)
        expect(termByLastDay(startedOn).nearOn < startedOn).toBe(true)
      }
  })

  it.each(['1800-12-31', '2181-01-01', '2026-02-30', ''])('counts nothing from %s', (start) => {
    expect(isTermDay(start)).toBe(false)
    expect(isCountable({ count: 'calendar', duration: 1 }, start)).toBe(false)
  })
})
