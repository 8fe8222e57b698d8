import { describe, expect, it } from 'vitest'
import { doesServe, inQueueOrder, nextFor, peopleAhead, placeReason, type Queued } from './ticket-order.rules'

const now = new Date('2026-11-27T10:00:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const ticket = (id: string, minutes: number, more: Partial<Queued> = {}): Queued => ({
  id,
  source: 'DESK',
  isQuick: false,
  priority: 0,
  queuedAt: at(minutes),
  windowId: null,
  ...more,
})
const order = (...tickets: Queued[]) => inQueueOrder(tickets, now).map(({ id }) => id)
const booked = { source: 'BOOKING' } as const

describe('inQueueOrder', () => {
  it.each<[string, Queued[], string[]]>([
    ['by arrival', [ticket('second', -5), ticket('first', -9)], ['first', 'second']],
    [
      'a booking at its time before a priority that waits longer',
      [ticket('priority', -60, { priority: 2 }), ticket('booked', 0, booked)],
      ['booked', 'priority'],
    ],
    [
      'a booking a minute before its time after all who are here',
      [ticket('booked', 1, booked), ticket('arrived', -1)],
      ['arrived', 'booked'],
    ],
    [
      'the weightier reason first, then arrival',
      [
        ticket('light', -30, { priority: 1 }),
        ticket('heavy', -1, { priority: 2 }),
        ticket('none', -90),
        ticket('heavy before', -2, { priority: 2 }),
      ],
      ['heavy before', 'heavy', 'light', 'none'],
    ],
    [
      'two bookings by their times, not by priority',
      [ticket('later', -1, { ...booked, priority: 2 }), ticket('earlier', -20, booked)],
      ['earlier', 'later'],
    ],
  ])('%s', (_what, tickets, expected) => {
    expect(order(...tickets)).toEqual(expected)
    expect(order(...tickets.toReversed())).toEqual(expected)
  })

  it('says why each stands where it stands', () => {
    expect(placeReason(ticket('a', 0, booked), now)).toBe('bookingDue')
    expect(placeReason(ticket('a', 1, booked), now)).toBe('bookingLater')
    expect(placeReason(ticket('a', 0, { priority: 1 }), now)).toBe('priority')
    expect(placeReason(ticket('a', 0), now)).toBe('arrival')
  })
})

describe('windows', () => {
  const plain = { id: 'w1', isQuick: false }
  const quick = { id: 'w2', isQuick: true }
  it.each([
    ['a window takes anybody', plain, ticket('a', 0), true],
    ['the quick counter takes an errand', quick, ticket('a', 0, { isQuick: true }), true],
    ['the quick counter takes no consultation', quick, ticket('a', 0), false],
    ['unless it was sent there', quick, ticket('a', 0, { windowId: 'w2' }), true],
    ['who was sent elsewhere is not taken', plain, ticket('a', 0, { windowId: 'w2' }), false],
  ] as const)('%s', (_what, window, who, expected) => {
    expect(doesServe(window, who)).toBe(expected)
  })

  it('calls the first of those it takes', () => {
    const tickets = [
      ticket('consultation', -30),
      ticket('errand', -20, { isQuick: true }),
      ticket('mine', -1, { windowId: 'w2' }),
    ]
    expect(nextFor(quick, tickets, now)?.id).toBe('errand')
    expect(nextFor(plain, tickets, now)?.id).toBe('consultation')
    expect(nextFor(plain, [ticket('elsewhere', -1, { windowId: 'w2' })], now)).toBeUndefined()
  })

  it('counts an errand ahead of a consultation only while there is no quick counter', () => {
    const errand = ticket('errand', -20, { isQuick: true })
    const me = ticket('me', 0)
    expect(peopleAhead(me, [errand, me], [plain], now)).toEqual([errand])
    expect(peopleAhead(me, [errand, me], [plain, quick], now)).toEqual([])
    expect(peopleAhead(me, [ticket('behind', 1), me], [plain], now)).toEqual([])
  })
})
