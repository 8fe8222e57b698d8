import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import {
  isLate,
  moveTransfer,
  TRANSFER_STATES,
  type TransferAct,
  type TransferActor,
  type TransferState,
  transferActs,
} from './transfer.rules'

describe('moveTransfer', () => {
  it.each<[TransferState, TransferAct, TransferActor, string]>([
    ['PROPOSED', 'SEND', 'SENDING_HEAD', 'SENT'],
    ['PROPOSED', 'SEND', 'PROPOSER', 'notYourAct'],
    ['PROPOSED', 'SEND', 'RECEIVING_HEAD', 'notYourAct'],
    ['SENT', 'SEND', 'SENDING_HEAD', 'wrongState'],
    ['PROPOSED', 'ACCEPT', 'RECEIVING_HEAD', 'wrongState'],
    ['SENT', 'ACCEPT', 'SENDING_HEAD', 'notYourAct'],
    ['SENT', 'ACCEPT', 'RECEIVING_HEAD', 'ACCEPTED'],
    ['ACCEPTED', 'ACCEPT', 'RECEIVING_HEAD', 'wrongState'],
    ['SENT', 'RETURN', 'RECEIVING_HEAD', 'RETURNED'],
    ['WITHDRAWN', 'RETURN', 'RECEIVING_HEAD', 'wrongState'],
    ['PROPOSED', 'WITHDRAW', 'PROPOSER', 'WITHDRAWN'],
    ['SENT', 'WITHDRAW', 'PROPOSER', 'wrongState'],
    ['SENT', 'WITHDRAW', 'SENDING_HEAD', 'WITHDRAWN'],
    ['RETURNED', 'WITHDRAW', 'SENDING_HEAD', 'wrongState'],
  ])('of %s: %s by %s gives %s', (state, act, actor, outcome) => {
    const moved = moveTransfer(state, act, [actor], 'Причина')
    expect(moved.ok ? moved.value : moved.error).toBe(outcome)
  })

  it.each<[TransferAct, TransferActor, boolean]>([
    ['RETURN', 'RECEIVING_HEAD', true],
    ['WITHDRAW', 'SENDING_HEAD', true],
    ['ACCEPT', 'RECEIVING_HEAD', false],
  ])('%s without a reason is refused: %s %s', (act, actor, isRefused) => {
    const moved = moveTransfer('SENT', act, [actor], ' ')
    expect(moved.ok).toBe(!isRefused)
  })

  it('leaves nothing to do with what is over', () => {
    const everybody: TransferActor[] = ['SENDING_HEAD', 'PROPOSER', 'RECEIVING_HEAD']
    const possible = TRANSFER_STATES.map((state) => transferActs(state, everybody))
    expect(possible).toEqual([['SEND', 'WITHDRAW'], ['ACCEPT', 'RETURN', 'WITHDRAW'], [], [], []])
  })
})

describe('isLate', () => {
  it.each<[TransferState, string, boolean]>([
    ['SENT', '2026-11-26', true],
    ['SENT', '2026-11-27', false],
    ['PROPOSED', '2026-11-26', false],
    ['ACCEPTED', '2026-11-26', false],
  ])('%s to be accepted by %s, on 27 November: %s', (state, acceptBy, late) => {
    expect(isLate(state, plainDate(acceptBy), plainDate('2026-11-27'))).toBe(late)
  })
})
