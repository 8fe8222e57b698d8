import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { forwardingTerm, receivedOnDay, writtenTerm } from './written-enquiry.rules'

describe('writtenTerm', () => {
  it.each([
    ['QUESTION', '2026-11-03', '2026-12-03', '2026-11-23'],
    ['QUESTION', '2026-11-05', '2026-12-07', '2026-11-25'],
    ['INFORMATION_ONLY', '2026-11-03', '2026-11-18', '2026-11-13'],
    ['OTHER_BODY', '2026-11-16', '2026-11-23', '2026-11-20'],
  ] as const)('%s received on %s is due on %s and near from %s', (kind, receivedOn, dueOn, nearOn) => {
    expect(writtenTerm(kind, plainDate(receivedOn), startingCalendar)).toMatchObject({ dueOn, nearOn })
  })

  it('leaves five days to forward, whatever was asked', () => {
    expect(forwardingTerm(plainDate('2026-11-02'), startingCalendar).dueOn).toBe('2026-11-09')
  })
})

describe('receivedOnDay', () => {
  it.each<[arrivedOn: string, afterHours: boolean, expected: string]>([
    ['2026-11-19', false, '2026-11-19'],
    ['2026-11-19', true, '2026-11-20'],
    ['2026-11-20', true, '2026-11-23'],
    ['2026-11-21', false, '2026-11-23'],
  ])('%s, after hours %s: %s', (arrivedOn, afterHours, expected) => {
    expect(receivedOnDay(plainDate(arrivedOn), afterHours, startingCalendar)).toBe(expected)
  })
})
