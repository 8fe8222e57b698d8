import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { hallDay, mayTakeByPhone } from './hall-hours.rules'

const FRIDAY = plainDate('2026-11-27')
const HOURS = 'пн–чт 9:00–18:00, пт 9:00–16:45, перерва 13:00–13:45'
const at = (hour: number, minute = 0) => hour * 60 + minute

describe('hallDay', () => {
  it.each([
    ['before it opens', HOURS, at(8, 59), false, { kind: 'opensAt', at: at(9) }],
    ['when it opens', HOURS, at(9), false, { kind: 'open', until: at(16, 45) }],
    ['in the break the queue stands', HOURS, at(13, 20), false, { kind: 'open', until: at(16, 45) }],
    ['when it closes', HOURS, at(16, 45), false, { kind: 'closed' }],
    ['on a holiday', HOURS, at(12), true, { kind: 'closed' }],
    ['on a day off of the week', 'пн–ср 9–18', at(12), false, { kind: 'closed' }],
    ['hours nobody understands', 'як домовимося', at(12), false, { kind: 'unknown' }],
    ['no hours', null, at(12), false, { kind: 'unknown' }],
  ] as const)('%s', (_what, hours, minute, isHoliday, expected) => {
    expect(hallDay(hours, FRIDAY, minute, isHoliday)).toEqual(expected)
  })
})

describe('mayTakeByPhone', () => {
  it.each([
    ['half an hour before it opens', { kind: 'opensAt', at: at(9) }, at(8, 30), true],
    ['earlier', { kind: 'opensAt', at: at(9) }, at(8, 29), false],
    ['while it is open', { kind: 'open', until: at(18) }, at(17, 59), true],
    ['when it is closed', { kind: 'closed' }, at(19), false],
    ['when the hours are not known', { kind: 'unknown' }, at(3), true],
  ] as const)('%s', (_what, day, minute, expected) => {
    expect(mayTakeByPhone(day, minute)).toBe(expected)
  })
})
