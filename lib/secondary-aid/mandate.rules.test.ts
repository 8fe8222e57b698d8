import { describe, expect, it } from 'vitest'
import {
  isOpenMandate,
  MANDATE_STATES,
  type Mandate,
  type MandateAct,
  type MandateActor,
  type MandateProblem,
  type MandateState,
  moveMandate,
  needsAnotherProvider,
} from './mandate.rules'

const mandate = (state: MandateState, provider: Mandate['provider'] = 'ADVOCATE'): Mandate => ({
  state,
  provider,
})
const replace: MandateAct = { kind: 'REPLACE' }
const terminate: MandateAct = { kind: 'TERMINATE' }

describe('moveMandate', () => {
  it.each<[from: MandateState, act: MandateAct, by: MandateActor, to: MandateState]>([
    ['ISSUED', { kind: 'ACCEPT' }, 'PROVIDER', 'ACCEPTED'],
    ['ISSUED', { kind: 'DECLINE', reason: 'конфлікт інтересів' }, 'PROVIDER', 'DECLINED'],
    ['ISSUED', replace, 'HEAD', 'REPLACED'],
    ['ACCEPTED', replace, 'HEAD', 'REPLACED'],
    ['ACCEPTED', terminate, 'HEAD', 'TERMINATED'],
    ['ACCEPTED', { kind: 'COMPLETE' }, 'PROVIDER', 'COMPLETED'],
    ['ACCEPTED', { kind: 'COMPLETE' }, 'HEAD', 'COMPLETED'],
  ])('%s by %o of the %s becomes %s', (from, act, by, to) => {
    expect(moveMandate(mandate(from), act, by)).toEqual({ ok: true, value: to })
  })

  it.each<[from: MandateState, act: MandateAct, by: MandateActor, problem: MandateProblem]>([
    ['ACCEPTED', { kind: 'ACCEPT' }, 'PROVIDER', 'wrongState'],
    ['ACCEPTED', { kind: 'DECLINE', reason: 'x' }, 'PROVIDER', 'wrongState'],
    ['ISSUED', { kind: 'COMPLETE' }, 'PROVIDER', 'wrongState'],
    ['REPLACED', { kind: 'ACCEPT' }, 'PROVIDER', 'wrongState'],
    ['ISSUED', { kind: 'ACCEPT' }, 'HEAD', 'notYourAct'],
    ['ACCEPTED', replace, 'PROVIDER', 'notYourAct'],
    ['ACCEPTED', terminate, 'PROVIDER', 'notYourAct'],
    ['ISSUED', { kind: 'DECLINE', reason: ' ' }, 'PROVIDER', 'reasonMissing'],
  ])('%s by %o of the %s is refused: %s', (from, act, by, problem) => {
    expect(moveMandate(mandate(from), act, by)).toEqual({ ok: false, error: problem })
  })

  it('lets no staff lawyer decline an order', () => {
    const act = { kind: 'DECLINE', reason: 'зайнята' } as const
    expect(moveMandate(mandate('ISSUED', 'STAFF_LAWYER'), act, 'PROVIDER')).toEqual({
      ok: false,
      error: 'staffDoNotDecline',
    })
  })
})

describe('the states', () => {
  it('say what is load and when another provider is needed', () => {
    expect(MANDATE_STATES.filter(isOpenMandate)).toEqual(['ISSUED', 'ACCEPTED'])
    expect(MANDATE_STATES.filter(needsAnotherProvider)).toEqual(['DECLINED', 'REPLACED'])
  })
})
