import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { dayLimits, type WrittenDays, whichDaysAreWrong } from './written-days.rules'

// A Friday: what comes in the evening counts as received on the Monday.
const friday = new Date('2026-08-14T15:30:00Z')
const limits = dayLimits(friday, startingCalendar)
const ID = '0192f7a0-0000-7000-8000-000000000001'
type Typed = { [field in keyof WrittenDays]?: string }

const days = ({ receivedOn, answeredOn, forwardedOn }: Typed): WrittenDays => ({
  receivedOn: receivedOn ? plainDate(receivedOn) : null,
  answeredOn: answeredOn ? plainDate(answeredOn) : null,
  forwardedOn: forwardedOn ? plainDate(forwardedOn) : null,
})
const wrong = (typed: Typed, stored: Typed = {}) =>
  whichDaysAreWrong([{ ...days(typed), id: ID }], new Map([[ID, days(stored)]]), limits).map(
    ({ field, problem }) => `${field} ${problem}`,
  )

describe('whichDaysAreWrong', () => {
  it.each<[string, Typed, string[]]>([
    ['no day', {}, []],
    ['all of today', { receivedOn: '2026-08-14', answeredOn: '2026-08-14', forwardedOn: '2026-08-14' }, []],
    ['received on the next working day', { receivedOn: '2026-08-17' }, []],
    ['received later than that', { receivedOn: '2026-08-18' }, ['receivedOn dateInFuture']],
    ['answered tomorrow', { answeredOn: '2026-08-15' }, ['answeredOn dateInFuture']],
    ['forwarded tomorrow', { forwardedOn: '2026-08-15' }, ['forwardedOn dateInFuture']],
    [
      'answered a day before the receipt',
      { receivedOn: '2026-08-12', answeredOn: '2026-08-11' },
      ['answeredOn beforeReceived'],
    ],
    [
      'forwarded a day before the receipt',
      { receivedOn: '2026-08-12', forwardedOn: '2026-08-11' },
      ['forwardedOn beforeReceived'],
    ],
    ['answered on the day of the receipt', { receivedOn: '2026-08-12', answeredOn: '2026-08-12' }, []],
    [
      'received later than it may, answered today',
      { receivedOn: '2026-08-18', answeredOn: '2026-08-14' },
      ['receivedOn dateInFuture'],
    ],
  ])('of %s', (_what, typed, expected) => {
    expect(wrong(typed)).toEqual(expected)
  })

  it.each<[string, Typed, Typed, string[]]>([
    ['a day to come', { answeredOn: '2026-09-01' }, { answeredOn: '2026-09-01' }, []],
    [
      'an answer before the receipt',
      { receivedOn: '2026-08-12', answeredOn: '2026-08-01' },
      { receivedOn: '2026-08-12', answeredOn: '2026-08-01' },
      [],
    ],
    [
      'a receipt to come, answered now',
      { receivedOn: '2026-09-01', answeredOn: '2026-08-13' },
      { receivedOn: '2026-09-01' },
      ['answeredOn beforeReceived'],
    ],
    [
      'an answer, the receipt moved behind it',
      { receivedOn: '2026-08-12', answeredOn: '2026-08-11' },
      { receivedOn: '2026-08-10', answeredOn: '2026-08-11' },
      ['answeredOn beforeReceived'],
    ],
    ['a day to come, taken out', {}, { answeredOn: '2026-09-01' }, []],
    [
      'a day to come, moved to another',
      { answeredOn: '2026-09-02' },
      { answeredOn: '2026-09-01' },
      ['answeredOn dateInFuture'],
    ],
  ])('of a record that holds %s', (_what, typed, stored, expected) => {
    expect(wrong(typed, stored)).toEqual(expected)
  })

  it('names the place of the issue, and takes one not stored yet for all new', () => {
    const later = { ...days({ answeredOn: '2026-08-15' }) }
    expect(whichDaysAreWrong([days({}), later], new Map(), limits)).toEqual([
      { enquiry: 1, field: 'answeredOn', problem: 'dateInFuture' },
    ])
  })
})
