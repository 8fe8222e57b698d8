import { describe, expect, it } from 'vitest'
import {
  formatReferralNumber,
  moveReferral,
  possibleActs,
  REFERRAL_ACTS,
  REFERRAL_STATES,
  type ReferralAct,
  type ReferralActor,
  type ReferralState,
} from './referral.rules'

type Row = [ReferralState, Partial<Record<ReferralAct, ReferralState>>]

const asked: Partial<Record<ReferralAct, ReferralState>> = {
  ACCEPT: 'ACCEPTED',
  DECLINE: 'DECLINED',
  SERVE: 'SERVED',
  NOT_SERVE: 'NOT_SERVED',
  WITHDRAW: 'WITHDRAWN',
}
const TABLE: Record<ReferralActor, Row[]> = {
  STAFF: [
    ['DRAFT', { HAND_OVER: 'HANDED_OVER', WITHDRAW: 'WITHDRAWN' }],
    ['HANDED_OVER', { SEND: 'SENT', ...asked }],
    ['SENT', asked],
    ['SEEN', asked],
    ['NO_ANSWER', asked],
    ['ACCEPTED', { SERVE: 'SERVED', NOT_SERVE: 'NOT_SERVED', WITHDRAW: 'WITHDRAWN' }],
  ],
  PARTNER: [
    ['SENT', { SEE: 'SEEN', ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED' }],
    ['SEEN', { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED' }],
    ['NO_ANSWER', { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED' }],
    ['ACCEPTED', { SERVE: 'SERVED', NOT_SERVE: 'NOT_SERVED' }],
  ],
  CLOCK: [
    ['SENT', { TIME_OUT: 'NO_ANSWER' }],
    ['SEEN', { TIME_OUT: 'NO_ANSWER' }],
  ],
}
const ACTORS = ['STAFF', 'PARTNER', 'CLOCK'] as const
const EVERY = ACTORS.flatMap((actor) =>
  REFERRAL_STATES.flatMap((state) => REFERRAL_ACTS.map((act) => [actor, state, act] as const)),
)

describe('moveReferral', () => {
  it.each(EVERY)('%s, %s, %s leads where the table says', (actor, state, act) => {
    const expected = TABLE[actor].find(([from]) => from === state)?.[1][act]
    const moved = moveReferral(state, act, actor, 'немає місць')
    expect(moved.ok ? moved.value : undefined).toBe(expected)
  })

  it.each(['DECLINE', 'NOT_SERVE', 'WITHDRAW'] as const)('%s needs a reason', (act) => {
    expect(moveReferral('SEEN', act, 'STAFF', '  ')).toEqual({ ok: false, error: 'reasonMissing' })
  })

  it('tells a deed that is somebody else’s from one that comes at the wrong time', () => {
    expect(moveReferral('SENT', 'WITHDRAW', 'PARTNER', 'так')).toEqual({ ok: false, error: 'notYourAct' })
    expect(moveReferral('SERVED', 'ACCEPT', 'STAFF', '')).toEqual({ ok: false, error: 'wrongState' })
  })
})

describe('possibleActs', () => {
  it('is nothing once it is over', () => {
    for (const state of ['DECLINED', 'SERVED', 'NOT_SERVED', 'WITHDRAWN'] as const)
      for (const actor of ACTORS) expect(possibleActs(state, actor)).toEqual([])
  })
})

describe('formatReferralNumber', () => {
  it.each([
    ['17', 2026, 412, '17-Н-2026-0412'],
    ['0017', 2027, 12345, '0017-Н-2027-12345'],
  ])('of %s, %i, %i is %s', (unit, year, serial, expected) => {
    expect(formatReferralNumber(unit, year, serial)).toBe(expected)
  })
})
