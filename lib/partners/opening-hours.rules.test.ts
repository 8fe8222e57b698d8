import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { hoursOn, nextOpenDay, type OpeningHours, openingOn, overlappingSpans } from './opening-hours.rules'

const at = (clock: string) => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1])
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
const day = (...spans: { from: number; to: number }[]) => ({ spans, byAppointment: false })
const weekday = day(span('8:00', '13:00'), span('13:45', '17:00'))
const hours: OpeningHours = {
  week: [weekday, weekday, weekday, weekday, day(span('8:00', '16:00')), day(), day()],
  exceptions: [
    {
      from: plainDate('2026-08-24'),
      to: plainDate('2026-08-25'),
      spans: [],
      note: 'День Незалежності',
    },
    { from: plainDate('2026-08-25'), to: plainDate('2026-08-25'), spans: [span('10:00', '12:00')], note: '' },
  ],
}
const thursday = plainDate('2026-08-13')

describe('openingOn', () => {
  it.each([
    ['7:59', { kind: 'opensLater', at: at('8:00') }],
    ['8:00', { kind: 'open', until: at('17:00'), pauseAt: at('13:00') }],
    ['12:59', { kind: 'open', until: at('17:00'), pauseAt: at('13:00') }],
    ['13:00', { kind: 'onPause', until: at('13:45') }],
    ['13:10', { kind: 'onPause', until: at('13:45') }],
    ['13:45', { kind: 'open', until: at('17:00'), pauseAt: null }],
    ['16:59', { kind: 'open', until: at('17:00'), pauseAt: null }],
    ['17:00', { kind: 'closed', next: { on: '2026-08-14', at: at('8:00') } }],
  ])('at %s of a day with a break says %o', (clock, expected) => {
    expect(openingOn(hours, thursday, at(clock))).toEqual(expected)
  })

  it('passes over the weekend and over days kept closed', () => {
    expect(openingOn(hours, plainDate('2026-08-21'), at('16:00'))).toEqual({
      kind: 'closed',
      next: { on: '2026-08-25', at: at('10:00') },
    })
  })

  it('says that it is not known when nobody wrote the hours down', () => {
    expect(openingOn(null, thursday, at('9:00'))).toEqual({ kind: 'unknown' })
  })

  it('names no next day of a body that is closed for weeks', () => {
    const shut = { from: plainDate('2026-08-01'), to: plainDate('2026-12-31'), spans: [], note: 'ремонт' }
    expect(openingOn({ ...hours, exceptions: [shut] }, thursday, at('9:00'))).toEqual({
      kind: 'closed',
      next: null,
    })
  })

  it.each(['2026-03-29', '2026-10-25'])(
    'around the clock is open at 3:30 of %s, when the clocks change',
    (on) => {
      const always = Array.from({ length: 7 }, () => day(span('0:00', '24:00')))
      expect(openingOn({ week: always, exceptions: [] }, plainDate(on), at('3:30'))).toEqual({
        kind: 'open',
        until: 1440,
        pauseAt: null,
      })
    },
  )
})

describe('hoursOn', () => {
  it('takes the later of two exceptions of one day', () => {
    expect(hoursOn(hours, plainDate('2026-08-25')).spans).toEqual([span('10:00', '12:00')])
    expect(hoursOn(hours, plainDate('2026-08-24'))).toEqual({
      spans: [],
      byAppointment: false,
      note: 'День Незалежності',
      isException: true,
    })
  })
})

describe('nextOpenDay', () => {
  it('is tomorrow, or the Monday after a Friday', () => {
    expect(nextOpenDay(hours, thursday)).toBe('2026-08-14')
    expect(nextOpenDay(hours, plainDate('2026-08-14'))).toBe('2026-08-17')
  })
})

describe('overlappingSpans', () => {
  it.each([
    [[span('8:00', '12:00'), span('12:00', '17:00')], []],
    [[span('8:00', '12:01'), span('12:00', '17:00')], [1]],
    [[span('9:00', '9:00')], [0]],
  ])('of %o are %o', (spans, expected) => {
    expect(overlappingSpans(spans)).toEqual(expected)
  })
})
