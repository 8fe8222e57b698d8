import { describe, expect, it } from 'vitest'
import uk from '@/lib/core/i18n/messages/uk/handoff-sheet.json'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { partnerInput } from '@/scripts/testing/given-partners'
import { type GivenSheet, givenSheetPaper } from '@/scripts/testing/given-sheets'

const hoursOf = (asked: GivenSheet = {}) => {
  const place = givenSheetPaper(asked).blocks.find((block) => block.kind === 'place')
  return (place?.kind === 'place' ? place.hours : []).map(({ label, main, lines }) => [label, main, ...lines])
}

describe('hours on the sheet', () => {
  const nextDay = ['Завтра, п’ятниця', '8:00–16:00', 'перерва 13:00–13:45']
  it.each([
    ['07:59', 'відчинять о 8:00', ['до 17:00', 'перерва 13:00–13:45']],
    ['12:00', 'відчинено до 13:00', ['перерва 13:00–13:45', 'потім до 17:00']],
    ['13:10', 'зачинено до 13:45', ['потім до 17:00']],
    ['13:45', 'відчинено до 17:00', []],
    ['17:00', 'уже зачинено', []],
  ])('at %s of a working day says «%s»', (clock, main, lines) => {
    const [hour = 0, minute] = clock.split(':').map(Number)
    const at = `2026-08-13T${String(hour - 3).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`
    expect(hoursOf({ at })).toEqual([['Сьогодні, четвер', main, ...lines], nextDay])
  })

  it.each([
    ['the day after the clocks went forward', '2026-03-30T10:10:00Z'],
    ['the last working day before', '2026-03-27T11:10:00Z'],
    ['the day after they went back', '2026-10-26T11:10:00Z'],
    ['the last working day before that', '2026-10-23T10:10:00Z'],
  ])('%s is closed for lunch at 13:10 by the wall', (_name, at) => {
    expect(kyivMoment(new Date(at)).minute).toBe(13 * 60 + 10)
    expect(hoursOf({ at })[0]?.[1]).toBe('зачинено до 13:45')
  })

  it.each(['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])(
    'in the night of the change, at %s, is closed on Sunday and opens on Monday',
    (at) => {
      const [today, next] = hoursOf({ at })
      expect(today).toEqual(['Сьогодні, неділя', 'зачинено'])
      expect(next?.slice(0, 2)).toEqual(['Завтра, понеділок', '8:00–17:00'])
    },
  )

  it('after a Friday names the Monday', () => {
    expect(hoursOf({ at: '2026-08-14T15:00:00Z' })).toEqual([
      ['Сьогодні, п’ятниця', 'уже зачинено'],
      ['17.08, понеділок', '8:00–17:00', 'перерва 13:00–13:45'],
    ])
  })

  const withHours = (hours: object) => {
    const input = partnerInput()
    const [offer] = input.offers ?? []
    return offer ? { ...input, offers: [{ ...offer, ...hours }] } : input
  }
  const week = partnerInput().offers?.[0]?.hours?.week ?? []

  it('tells why an exceptional day is closed', () => {
    const exceptions = [{ from: '2026-08-13', to: '2026-08-13', spans: [], note: { uk: '', en: '' } }]
    const record = withHours({ hours: { week, exceptions: [{ ...exceptions[0], note: 'ремонт' }] } })
    expect(hoursOf({ record })[0]).toEqual(['Сьогодні, четвер', 'зачинено', 'ремонт'])
  })

  const doubt = uk.holiday
  it('says of a public holiday that the record does not tell, and does not guess', () => {
    expect(hoursOf({ at: '2026-08-24T06:00:00Z' })[0]).toEqual([
      'Сьогодні, понеділок',
      'відчинено до 13:00',
      'перерва 13:00–13:45',
      'потім до 17:00',
      doubt,
    ])
  })
  it('says so too where a suspension of holidays is not confirmed, and nothing where it is', () => {
    const doubted = { at: '2026-08-24T06:00:00Z', calendar: startingCalendar }
    expect(hoursOf(doubted)[0]).toContain(doubt)
    const suspensions = [{ from: plainDate('2022-02-24'), confidence: 'law' as const }]
    expect(hoursOf({ ...doubted, calendar: { ...startingCalendar, suspensions } })[0]).not.toContain(doubt)
  })
  it('keeps to the record where it has the holiday', () => {
    const exceptions = [{ from: '2026-08-24', to: '2026-08-24', spans: [{ from: 600, to: 720 }], note: '' }]
    const record = withHours({ hours: { week, exceptions } })
    expect(hoursOf({ record, at: '2026-08-24T06:00:00Z' })[0]).toEqual([
      'Сьогодні, понеділок',
      'відчинять о 10:00',
      'до 12:00',
    ])
  })

  it('says that nobody knows the hours, in the words of the source where there are some', () => {
    const record = withHours({ hours: null, hoursNote: { uk: 'Прийом у середу за оголошенням.', en: '' } })
    expect(hoursOf({ record })).toEqual([])
    expect(givenSheetPaper({ record }).blocks).toContainEqual(
      expect.objectContaining({ hoursLabel: `${uk.hoursUnknown} Прийом у середу за оголошенням.` }),
    )
  })

  it('knows a line that answers around the clock', () => {
    const always = Array.from({ length: 7 }, () => ({ spans: [{ from: 0, to: 1440 }] }))
    expect(hoursOf({ record: withHours({ hours: { week: always } }) })[0]).toEqual([
      'Сьогодні, четвер',
      'цілодобово',
    ])
  })
})
