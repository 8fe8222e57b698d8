import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import {
  type AppealAbout,
  type AppealActor,
  type AppealDeed,
  type AppealState,
  appealDeeds,
  formatAppealNumber,
  isDayOfAppeal,
  mayExamine,
  moveAppeal,
  nextDeed,
  resultOf,
} from './citizen-appeal.rules'

describe('moveAppeal', () => {
  it.each<[AppealState, AppealDeed, AppealActor[], string]>([
    ['REGISTERED', 'RESOLVE', ['HEAD'], 'ASSIGNED'],
    ['ASSIGNED', 'RESOLVE', ['HEAD'], 'ASSIGNED'],
    ['REGISTERED', 'RESOLVE', ['EXECUTOR'], 'notYourAct'],
    ['ASSIGNED', 'DRAFT', ['EXECUTOR'], 'ANSWERED'],
    ['ASSIGNED', 'DRAFT', ['HEAD'], 'notYourAct'],
    ['ASSIGNED', 'DRAFT', ['HEAD', 'EXECUTOR'], 'ANSWERED'],
    ['ASSIGNED', 'CLOSE', ['HEAD'], 'wrongState'],
    ['ANSWERED', 'CLOSE', ['HEAD'], 'CLOSED'],
    ['ANSWERED', 'CLOSE', ['EXECUTOR'], 'notYourAct'],
    ['ANSWERED', 'SEND_BACK', ['HEAD'], 'ASSIGNED'],
    ['ANSWERED', 'EXTEND', ['HEAD'], 'ANSWERED'],
    ['REGISTERED', 'EXTEND', ['HEAD'], 'wrongState'],
    ['REGISTERED', 'NOT_EXAMINE', ['HEAD'], 'CLOSED'],
    ['ANSWERED', 'FORWARD', ['HEAD'], 'wrongState'],
    ['CLOSED', 'RESOLVE', ['HEAD'], 'wrongState'],
  ])('%s, %s by %s: %s', (state, deed, actors, expected) => {
    const moved = moveAppeal({ state, about: 'NOBODY' }, deed, actors)
    expect(moved.ok ? moved.value : moved.error).toBe(expected)
  })

  it.each<[AppealAbout, AppealDeed, boolean]>([
    ['STAFF', 'NOTE', true],
    ['ADVOCATE', 'NOTE', false],
    ['NOBODY', 'NOTE', false],
    ['ADVOCATE', 'BAR_SENT', true],
    ['STAFF', 'BAR_SENT', false],
  ])('about %s, %s may be: %s', (about, deed, may) => {
    expect(appealDeeds({ state: 'ASSIGNED', about }, ['EXECUTOR']).includes(deed)).toBe(may)
  })

  it('lets the commission of the bar answer after the appeal is closed', () => {
    expect(appealDeeds({ state: 'CLOSED', about: 'ADVOCATE' }, ['HEAD'])).toEqual(['MEASURE', 'BAR_ANSWER'])
  })
})

describe('nextDeed', () => {
  it.each([
    ['REGISTERED', 'RESOLVE'],
    ['ASSIGNED', 'DRAFT'],
    ['ANSWERED', 'CLOSE'],
    ['CLOSED', undefined],
  ] as const)('after %s: %s', (state, next) => {
    expect(nextDeed(state)).toBe(next)
  })
})

describe('an appeal', () => {
  it('is never examined by whoever it is about', () => {
    expect(mayExamine('a', 'a')).toBe(false)
    expect(mayExamine('a', 'b')).toBe(true)
    expect(mayExamine('a', null)).toBe(true)
  })

  it('has a number of the unit and the year', () => {
    expect(formatAppealNumber('17', 2026, 4)).toBe('17-ЗГ-2026-00004')
  })

  it('knows what an end without an answer is called', () => {
    expect([resultOf('FORWARD'), resultOf('RETURN'), resultOf('NOT_EXAMINE'), resultOf('CLOSE')]).toEqual([
      'FORWARDED',
      'RETURNED',
      'NOT_EXAMINED',
      undefined,
    ])
  })

  it.each([
    ['2026-11-19', false],
    ['2026-11-20', true],
    ['2026-11-27', true],
    ['2026-11-28', false],
  ])('may have something written down of %s: %s', (day, may) => {
    expect(isDayOfAppeal(plainDate(day), plainDate('2026-11-20'), plainDate('2026-11-27'))).toBe(may)
  })
})
