import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { schedulesOf } from '../hsds/hsds-schedule'
import { hoursOfSchedules } from './hsds-hours.rules'

const weekly = (byday: string, opens_at: string, closes_at: string) => ({
  freq: 'WEEKLY',
  interval: 1,
  byday,
  opens_at,
  closes_at,
})

describe('hoursOfSchedules', () => {
  it('reads back what is written: breaks, appointments, exceptional days, around the clock', () => {
    const day = (...spans: [number, number][]) => spans.map(([from, to]) => ({ from, to }))
    const hours = {
      week: [
        { spans: day([480, 780], [825, 1020]), byAppointment: false },
        { spans: day([480, 780], [825, 1020]), byAppointment: false },
        { spans: day([540, 720]), byAppointment: true },
        { spans: day([0, 1440]), byAppointment: false },
        { spans: [], byAppointment: false },
        { spans: [], byAppointment: false },
        { spans: [], byAppointment: false },
      ],
      exceptions: [
        { from: plainDate('2026-12-24'), to: plainDate('2027-01-02'), spans: [], note: 'ремонт' },
        { from: plainDate('2027-01-05'), to: plainDate('2027-01-05'), spans: day([600, 720]), note: '' },
      ],
    }
    expect(hoursOfSchedules(schedulesOf(hours, 'offer'))).toEqual({ kind: 'read', hours })
  })

  it.each([
    [[weekly('MO', '08:00:00', '17:00:00')], 'read'],
    [[weekly('MO', '09:00+02:00', '17:00+02:00')], 'read'],
    [[weekly('MO', '08:00', '13:00'), weekly('MO', '12:00', '17:00')], 'overlap'],
    [[{ ...weekly('1MO', '08:00', '17:00') }], 'unread'],
    [[{ ...weekly('MO', '08:00', '17:00'), freq: 'MONTHLY' }], 'unread'],
    [[{ ...weekly('MO', '08:00', '17:00'), interval: 2 }], 'unread'],
    [[{ description: 'за домовленістю' }], 'unread'],
    [[weekly('MO', '17:00', '08:00')], 'unread'],
  ])('of %o is %s', (schedules, kind) => {
    expect(hoursOfSchedules(schedules).kind).toBe(kind)
  })
})
