import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { bookingFile, type FiledBooking, feedFile } from './booking-file.rules'

const centre = { name: 'Вербопільський місцевий центр', email: 'centre@example.com' }
const booking = (startsAt: string, more: Partial<FiledBooking> = {}): FiledBooking => ({
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  revision: 1,
  startsAt: new Date(startsAt),
  endsAt: new Date(new Date(startsAt).getTime() + 30 * 60_000),
  changedAt: new Date('2026-03-01T08:00:00Z'),
  isCancelled: false,
  summary: 'Зустріч 17-ЗП-2026-0001',
  description: 'Візьміть паспорт; код, довідки, якщо є\nДругий рядок',
  location: 'м. Вербопіль, вул. Соборна, 3',
  url: null,
  ...more,
})

/** On the two nights, before and after the change, and in the hour that comes twice. */
const TIMES = [
  ['2026-03-29T00:30:00.000Z', '2026-03-29 2:30'],
  ['2026-03-29T01:00:00.000Z', '2026-03-29 4:00'],
  ['2026-10-24T23:30:00.000Z', '2026-10-25 2:30'],
  ['2026-10-25T00:30:00.000Z', '2026-10-25 3:30'],
  ['2026-10-25T01:30:00.000Z', '2026-10-25 3:30'],
  ['2026-10-25T02:00:00.000Z', '2026-10-25 4:00'],
  ['2026-11-30T08:00:00.000Z', '2026-11-30 10:00'],
] as const

type Read = { uid: string; start: string; end: string; summary: string; location: string; status: string }

/** As `ical.js` (Mozilla) reads it. */
function readByIcalJs(file: string): Read[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      location: event.location,
      status: String(component.getFirstPropertyValue('status')),
    }
  })
}

/** As `node-ical` reads it. */
function readByNodeIcal(file: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((event) =>
    event?.type === 'VEVENT'
      ? [
          {
            uid: event.uid,
            start: new Date(event.start).toISOString(),
            end: event.end ? new Date(event.end).toISOString() : '',
            summary: String(event.summary),
            location: String(event.location),
            status: String(event.status),
          },
        ]
      : [],
  )
}

describe('an .ics file', () => {
  it.each(TIMES)('of %s is %s by both parsers', (startsAt, wall) => {
    const file = bookingFile(booking(startsAt), centre)
    const [byMozilla, byNode] = [readByIcalJs(file), readByNodeIcal(file)]
    expect(byMozilla).toEqual(byNode)
    expect(byMozilla).toEqual([
      {
        uid: '0f8fad5b-d9cb-469f-a165-70867728950e@pryimalnia.ua',
        start: startsAt,
        end: new Date(new Date(startsAt).getTime() + 30 * 60_000).toISOString(),
        summary: 'Зустріч 17-ЗП-2026-0001',
        location: 'м. Вербопіль, вул. Соборна, 3',
        status: 'CONFIRMED',
      },
    ])
    const { on, minute } = kyivMoment(new Date(byMozilla[0]?.start ?? ''))
    expect(`${on} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`).toBe(wall)
  })

  it('keeps its UID when moved, grows its SEQUENCE, and takes itself out when cancelled', () => {
    const files = [
      bookingFile(booking('2026-11-30T08:00:00Z'), centre),
      bookingFile(booking('2026-12-01T09:00:00Z', { revision: 2 }), centre),
      bookingFile(booking('2026-12-01T09:00:00Z', { revision: 3, isCancelled: true }), centre),
    ]
    const roots = files.map((file) => new ICAL.Component(ICAL.parse(file)))
    const events = roots.map((root) => root.getFirstSubcomponent('vevent'))
    expect(new Set(events.map((event) => event?.getFirstPropertyValue('uid'))).size).toBe(1)
    expect(events.map((event) => event?.getFirstPropertyValue('sequence'))).toEqual([1, 2, 3])
    expect(roots.map((root) => root.getFirstPropertyValue('method'))).toEqual([
      'PUBLISH',
      'PUBLISH',
      'CANCEL',
    ])
    expect(events.map((event) => event?.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ])
    for (const file of files)
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})

it('a feed with both clock changes is read alike by both parsers', () => {
  const bookings = TIMES.map(([startsAt], place) =>
    booking(startsAt, { id: `0f8fad5b-d9cb-469f-a165-70867728950${place}` }),
  )
  const file = feedFile('Записи: Марія Ткач', bookings)
  const byMozilla = readByIcalJs(file)
  expect(byMozilla.map(({ start }) => start)).toEqual(TIMES.map(([startsAt]) => startsAt))
  expect(readByNodeIcal(file)).toEqual(byMozilla)
})
