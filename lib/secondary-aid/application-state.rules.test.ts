import { describe, expect, it } from 'vitest'
import {
  APPLICATION_ACTS,
  APPLICATION_STATES,
  type ApplicationAct,
  type ApplicationFacts,
  type ApplicationState,
  actsFor,
  awaitsDecision,
  isFinal,
  type MoveProblem,
  moveApplication,
} from './application-state.rules'

const whole: ApplicationFacts = { outstandingPapers: 0, awaitsChildrensService: false }
const lacking: ApplicationFacts = { ...whole, outstandingPapers: 1 }

describe('moveApplication', () => {
  it.each<[from: ApplicationState, act: ApplicationAct, facts: ApplicationFacts, to: ApplicationState]>([
    ['DRAFT', 'SUBMIT_WHOLE', whole, 'UNDER_REVIEW'],
    ['DRAFT', 'SUBMIT_INCOMPLETE', lacking, 'AWAITING_PAPERS'],
    ['DRAFT', 'GIVE_UP_DRAFT', whole, 'NOT_APPLIED'],
    ['NOT_APPLIED', 'TAKE_UP_AGAIN', whole, 'DRAFT'],
    ['AWAITING_PAPERS', 'COMPLETE_PAPERS', whole, 'UNDER_REVIEW'],
    ['LEFT_INCOMPLETE', 'COMPLETE_PAPERS', whole, 'UNDER_REVIEW'],
    ['UNDER_REVIEW', 'ASK_FOR_PAPERS', lacking, 'AWAITING_PAPERS'],
    ['UNDER_REVIEW', 'RETURN_TO_WORKER', whole, 'RETURNED'],
    ['RETURNED', 'SEND_FOR_DECISION', whole, 'UNDER_REVIEW'],
    ['UNDER_REVIEW', 'GRANT', whole, 'GRANTED'],
    ['UNDER_REVIEW', 'REFUSE', whole, 'REFUSED'],
    ['AWAITING_PAPERS', 'WITHDRAW', lacking, 'WITHDRAWN'],
    ['AWAITING_PAPERS', 'CLOSE_INCOMPLETE', lacking, 'LEFT_INCOMPLETE'],
    ['UNDER_REVIEW', 'TRANSFER', whole, 'TRANSFERRED'],
    ['GRANTED', 'COMPLETE_AID', whole, 'COMPLETED'],
    ['GRANTED', 'TERMINATE_AID', whole, 'TERMINATED'],
  ])('%s by %s (%o) becomes %s', (from, act, facts, to) => {
    expect(moveApplication(from, act, 'HEAD', facts)).toEqual({ ok: true, value: to })
  })

  it.each<[from: ApplicationState, act: ApplicationAct, facts: ApplicationFacts, problem: MoveProblem]>([
    ['AWAITING_PAPERS', 'GRANT', whole, 'wrongState'],
    ['AWAITING_PAPERS', 'REFUSE', lacking, 'wrongState'],
    ['RETURNED', 'GRANT', whole, 'wrongState'],
    ['REFUSED', 'GRANT', whole, 'wrongState'],
    ['DRAFT', 'TRANSFER', whole, 'wrongState'],
    ['UNDER_REVIEW', 'GRANT', lacking, 'papersOutstanding'],
    ['UNDER_REVIEW', 'REFUSE', lacking, 'papersOutstanding'],
    ['DRAFT', 'SUBMIT_WHOLE', lacking, 'papersOutstanding'],
    ['AWAITING_PAPERS', 'COMPLETE_PAPERS', lacking, 'papersOutstanding'],
    ['DRAFT', 'SUBMIT_INCOMPLETE', whole, 'papersWhole'],
    ['UNDER_REVIEW', 'ASK_FOR_PAPERS', whole, 'papersWhole'],
    ['AWAITING_PAPERS', 'CLOSE_INCOMPLETE', whole, 'papersWhole'],
  ])('%s by %s (%o) is refused: %s', (from, act, facts, problem) => {
    expect(moveApplication(from, act, 'HEAD', facts)).toEqual({ ok: false, error: problem })
  })

  it.each(['GRANT', 'REFUSE', 'RETURN_TO_WORKER'] as const)('leaves %s to the head', (act) => {
    expect(moveApplication('UNDER_REVIEW', act, 'FRONTLINER', whole)).toEqual({
      ok: false,
      error: 'notYourAct',
    })
    expect(moveApplication('UNDER_REVIEW', act, 'HEAD', whole).ok).toBe(true)
  })

  it.each([
    ['DRAFT', 'GIVE_UP_DRAFT', whole],
    ['AWAITING_PAPERS', 'CLOSE_INCOMPLETE', lacking],
    ['AWAITING_PAPERS', 'WITHDRAW', lacking],
    ['UNDER_REVIEW', 'REFUSE', whole],
  ] as const)(
    'does not close a lone child’s case in %s by %s before the service answers',
    (from, act, facts) => {
      const silent = { ...facts, awaitsChildrensService: true }
      expect(moveApplication(from, act, 'HEAD', silent)).toEqual({
        ok: false,
        error: 'childrensServiceSilent',
      })
      expect(moveApplication('UNDER_REVIEW', 'GRANT', 'HEAD', { ...silent, outstandingPapers: 0 }).ok).toBe(
        true,
      )
    },
  )
})

describe('actsFor', () => {
  it('shows the worker no decisions', () => {
    expect(actsFor('UNDER_REVIEW', 'FRONTLINER', whole)).toEqual(['WITHDRAW'])
    expect(actsFor('UNDER_REVIEW', 'HEAD', whole)).toEqual([
      'RETURN_TO_WORKER',
      'GRANT',
      'REFUSE',
      'WITHDRAW',
      'TRANSFER',
    ])
  })
})

describe('the machine', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<ApplicationState>(['DRAFT'])
    for (const state of reached)
      for (const act of APPLICATION_ACTS)
        for (const facts of [whole, lacking]) {
          const moved = moveApplication(state, act, 'HEAD', facts)
          if (moved.ok) reached.add(moved.value)
        }
    expect([...reached].toSorted()).toEqual([...APPLICATION_STATES].toSorted())
  })

  it('ends in the states that end it', () => {
    expect(APPLICATION_STATES.filter(isFinal)).toEqual([
      'REFUSED',
      'WITHDRAWN',
      'TRANSFERRED',
      'COMPLETED',
      'TERMINATED',
    ])
  })

  it('owes a decision while the papers are whole', () => {
    expect(APPLICATION_STATES.filter(awaitsDecision)).toEqual(['UNDER_REVIEW', 'RETURNED'])
  })
})
