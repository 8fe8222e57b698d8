import { describe, expect, it } from 'vitest'
import { readHoursText } from './hours-text.rules'

const DAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд']
const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** The week in short: `пн 8:00–12:00 13:00–17:15`; days that are closed are left out. */
function inShort(typed: string): string {
  const read = readHoursText(typed)
  if (read.kind !== 'read') return read.kind
  return read.hours.week
    .flatMap(({ spans, byAppointment }, day) => {
      if (spans.length === 0) return []
      const told = spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(' ')
      return [`${DAYS[day]} ${told}${byAppointment ? ' за записом' : ''}`]
    })
    .join(', ')
}

const sameDays = (names: string, told: string) =>
  names
    .split(' ')
    .map((name) => `${name} ${told}`)
    .join(', ')

describe('readHoursText', () => {
  it.each([
    [
      'пн–чт 8:00–17:15, пт 8–16, перерва 12–13',
      `${sameDays('пн вт ср чт', '8:00–12:00 13:00–17:15')}, пт 8:00–12:00 13:00–16:00`,
    ],
    ['Пн-Пт: 09:00-18:00', sameDays('пн вт ср чт пт', '9:00–18:00')],
    ['пн.–пт. з 9.00 до 18.00 год.', sameDays('пн вт ср чт пт', '9:00–18:00')],
    ['понеділок - п’ятниця 8-17; субота, неділя - вихідні', sameDays('пн вт ср чт пт', '8:00–17:00')],
    ['пн, ср, пт 9–12', sameDays('пн ср пт', '9:00–12:00')],
    ['вт 9–12, 14–18', 'вт 9:00–12:00 14:00–18:00'],
    [
      'пн–чт 8–17 (перерва 12:00–12:45), пт 8–15',
      `${sameDays('пн вт ср чт', '8:00–12:00 12:45–17:00')}, пт 8:00–15:00`,
    ],
    ['перерва 13–14, пн–вт 9–18', sameDays('пн вт', '9:00–13:00 14:00–18:00')],
    [
      'пн–пт 8–17, сб 8–12, обід 12–13',
      `${sameDays('пн вт ср чт пт', '8:00–12:00 13:00–17:00')}, сб 8:00–12:00`,
    ],
    ['цілодобово', sameDays(DAYS.join(' '), '0:00–24:00')],
    ['24/7', sameDays(DAYS.join(' '), '0:00–24:00')],
    ['щодня 9:00-18:00 без перерви', sameDays(DAYS.join(' '), '9:00–18:00')],
    ['будні 10–16', sameDays('пн вт ср чт пт', '10:00–16:00')],
    ['вт 10–16, чт 10–13 за записом', 'вт 10:00–16:00, чт 10:00–13:00 за записом'],
    ['вихідний – понеділок, вт–сб 9–16', 'unread'],
    ['вт–сб 9–16, вихідні: понеділок, неділя', sameDays('вт ср чт пт сб', '9:00–16:00')],
    ['Mon-Thu 8-17, Fri 8-16', `${sameDays('пн вт ср чт', '8:00–17:00')}, пт 8:00–16:00`],
    ['9:00–18:00', 'unread'],
    ['пн–пт', 'unread'],
    ['пн–пт 8–17 крім свят', 'unread'],
    ['за домовленістю', 'unread'],
    ['пт–пн 8–17', 'unread'],
    ['пн 8–25', 'unread'],
    ['пн 17–8', 'unread'],
    ['пн 8:75–9', 'unread'],
    ['пн–пт 8–17, перерва 18–19', 'unread'],
    ['пн–пт 8–17, перерва', 'unread'],
    ['пн 8–17, понеділок вихідний', 'unread'],
    ['пн 8–13, 12–17', 'overlap'],
    ['', 'unread'],
  ])('of «%s» is %s', (typed, expected) => {
    expect(inShort(typed)).toBe(expected)
  })
})
