import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/secondary-aid.json'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import { ENDING_GAPS, TOLD } from './aid-ending.rules'
import { APPLICATION_GAPS } from './application-record.rules'
import { APPLICATION_ACTS, APPLICATION_STATES, MOVE_PROBLEMS } from './application-state.rules'
import { AID_SERVICES, GRANT_GAPS, INSTANCES } from './grant.rules'
import { MANDATE_PROBLEMS, MANDATE_STATES } from './mandate.rules'
import { PAPER_REQUEST_GAPS } from './paper-request.rules'
import { BARRIERS, CHOICE_REASONS } from './provider-choice.rules'
import { RECEIVING_GAPS } from './receiving.rules'
import { APPEAL_WAYS, REFUSAL_GAPS, REFUSAL_WARNINGS } from './refusal.rules'
import { OFFER_KINDS } from './refusal-grounds'

const GAPS = [
  ...REFUSAL_GAPS,
  ...GRANT_GAPS,
  ...PAPER_REQUEST_GAPS,
  ...ENDING_GAPS,
  ...APPLICATION_GAPS,
  ...RECEIVING_GAPS,
]

describe.each([
  ['uk', uk],
  ['en', en],
] as const)('the texts on secondary aid in %s', (_locale, texts) => {
  it.each([
    ['state', texts.state, APPLICATION_STATES],
    ['act', texts.act, APPLICATION_ACTS],
    ['moveProblem', texts.moveProblem, MOVE_PROBLEMS],
    ['offer', texts.offer, OFFER_KINDS],
    ['appealWay', texts.appealWay, APPEAL_WAYS],
    ['service', texts.service, AID_SERVICES],
    ['instance', texts.instance, INSTANCES],
    ['told', texts.told, TOLD],
    ['toldTo', texts.paper.ending.toldTo, TOLD],
    ['refusalWarning', texts.refusalWarning, REFUSAL_WARNINGS],
    ['mandateState', texts.mandateState, MANDATE_STATES],
    ['mandateProblem', texts.mandateProblem, MANDATE_PROBLEMS],
    ['barrier', texts.choice.barrier, BARRIERS],
    ['reason', texts.choice.reason, CHOICE_REASONS],
  ])('name every %s and no other', (_name, named, codes) => {
    expect(Object.keys(named)).toEqual([...codes])
  })

  it('say what to do for every gap, and for nothing else', () => {
    expect(Object.keys(texts.fieldErrors).toSorted()).toEqual([...new Set<string>(GAPS)].toSorted())
  })

  it('never abbreviate the aid on papers for people', () => {
    expect(JSON.stringify(texts.paper)).not.toMatch(/БВПД|БППД/)
  })
})
