import { describe, expect, it } from 'vitest'
import {
  actOfNight,
  formatTicketNumber,
  isEnded,
  letterOf,
  moveTicket,
  PRIORITY_REASONS,
  PURPOSE_LETTERS,
  priorityOf,
  TICKET_ACTS,
  TICKET_STATES,
  type TicketAct,
  type TicketState,
} from './ticket.rules'

/** Where each act leads, from each state; what is left out is refused. */
const TABLE: Record<TicketAct, Partial<Record<TicketState, TicketState>>> = {
  CALL: { WAITING: 'CALLED' },
  RECALL: { CALLED: 'CALLED' },
  START: { CALLED: 'SERVING' },
  HOLD: { CALLED: 'ON_HOLD', SERVING: 'ON_HOLD' },
  RESUME: { ON_HOLD: 'SERVING' },
  MOVE: { WAITING: 'WAITING', CALLED: 'WAITING', SERVING: 'WAITING', ON_HOLD: 'WAITING' },
  RETURN: {
    CALLED: 'WAITING',
    SERVING: 'WAITING',
    ON_HOLD: 'WAITING',
    NO_SHOW: 'WAITING',
    LEFT: 'WAITING',
    DONE: 'WAITING',
  },
  RANK: { WAITING: 'WAITING', ON_HOLD: 'ON_HOLD' },
  NO_SHOW: { CALLED: 'NO_SHOW' },
  LEAVE: { WAITING: 'LEFT', CALLED: 'LEFT', SERVING: 'LEFT', ON_HOLD: 'LEFT' },
  DONE: { SERVING: 'DONE' },
  FINISH: { WAITING: 'DONE', CALLED: 'DONE', SERVING: 'DONE', ON_HOLD: 'DONE' },
}
const everywhere = TICKET_ACTS.flatMap((act) => TICKET_STATES.map((state) => [act, state] as const))

describe('moveTicket', () => {
  it.each(everywhere)('%s from %s leads where the table says, or nowhere', (act, state) => {
    const to = TABLE[act][state]
    expect(moveTicket({ state, callCount: 2 }, act, 'STAFF')).toEqual(
      to ? { ok: true, value: to } : { ok: false, error: 'wrongState' },
    )
  })

  it.each([
    [1, { ok: false, error: 'callAgainFirst' }],
    [2, { ok: true, value: 'NO_SHOW' }],
  ])('after %i calls nobody’s coming is %o', (callCount, expected) => {
    expect(moveTicket({ state: 'CALLED', callCount }, 'NO_SHOW', 'STAFF')).toEqual(expected)
  })

  it('lets the person leave by phone before they are served, and do nothing else', () => {
    const allowed = everywhere.filter(([act, state]) => moveTicket({ state, callCount: 2 }, act, 'PERSON').ok)
    expect(allowed).toEqual([
      ['LEAVE', 'WAITING'],
      ['LEAVE', 'CALLED'],
    ])
  })

  it('gives the night an end for every ticket left open', () => {
    for (const state of TICKET_STATES.filter((each) => !isEnded(each))) {
      const moved = moveTicket({ state, callCount: 0 }, actOfNight(state), 'CLOCK')
      expect(moved.ok && isEnded(moved.value)).toBe(true)
    }
    expect(actOfNight('SERVING')).toBe('DONE')
    expect(actOfNight('ON_HOLD')).toBe('LEAVE')
  })
})

describe('numbers', () => {
  it('begin with a letter of their own that nobody takes for a figure', () => {
    const letters = Object.values(PURPOSE_LETTERS)
    expect(new Set(letters).size).toBe(letters.length)
    expect(letters.filter((letter) => /[ЗОБІЧ]/.test(letter))).toEqual([])
  })
  it.each([
    ['К', 7, 'К-007'],
    ['Д', 999, 'Д-999'],
    ['Д', 1000, 'Д-1000'],
  ])('%s and %i make %s', (letter, serial, number) => {
    expect(formatTicketNumber(letter, serial)).toBe(number)
  })
  it('of a booking have the booking’s letter, whatever it is for', () => {
    expect(letterOf('CONSULTATION', 'BOOKING')).toBe('Т')
    expect(letterOf('CONSULTATION', 'PHONE')).toBe('К')
  })
})

describe('priorityOf', () => {
  it('puts danger and a term that runs out before the other reasons, and all of them before none', () => {
    const weights = PRIORITY_REASONS.map((reason) => [reason, priorityOf(reason)])
    expect(weights).toEqual([
      ['VIOLENCE_OR_THREAT', 2],
      ['TERM_RUNS_OUT', 2],
      ['DISABILITY', 1],
      ['PREGNANT_OR_SMALL_CHILD', 1],
      ['ELDERLY', 1],
      ['COMBATANT', 1],
    ])
    expect(priorityOf(null)).toBe(0)
  })
})
