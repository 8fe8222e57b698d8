import { describe, expect, it } from 'vitest'
import {
  canMoveTo,
  ENQUIRY_STATUSES,
  type EnquiryStatus,
  HELP_KINDS,
  isOpenStatus,
  isWorthMediation,
  MEDIATION_STATES,
  mediationRecord,
  mediationState,
  missingForAnswer,
  needsReopeningReason,
  nextStatuses,
  occurrenceOf,
  RESULT_CODES,
  resultsFor,
  toDoFor,
} from './enquiry.rules'

describe('moves between statuses', () => {
  const allowed: [EnquiryStatus, EnquiryStatus][] = [
    ['REGISTERED', 'IN_WORK'],
    ['REGISTERED', 'ANSWERED'],
    ['REGISTERED', 'FORWARDED'],
    ['REGISTERED', 'REFERRED'],
    ['REGISTERED', 'TRANSFER_AWAITED'],
    ['IN_WORK', 'ANSWERED'],
    ['IN_WORK', 'FORWARDED'],
    ['IN_WORK', 'REFERRED'],
    ['IN_WORK', 'TRANSFER_AWAITED'],
    ['ANSWERED', 'CLOSED'],
    ['ANSWERED', 'IN_WORK'],
    ['FORWARDED', 'CLOSED'],
    ['REFERRED', 'CLOSED'],
    ['REFERRED', 'IN_WORK'],
    ['TRANSFER_AWAITED', 'TRANSFERRED'],
    ['TRANSFER_AWAITED', 'IN_WORK'],
    ['CLOSED', 'IN_WORK'],
  ]
  const pairs = ENQUIRY_STATUSES.flatMap((from) => ENQUIRY_STATUSES.map((to) => [from, to] as const))

  it.each(pairs)('%s to %s as the table says', (from, to) => {
    expect(canMoveTo(from, to)).toBe(allowed.some(([a, b]) => a === from && b === to))
  })

  it('leads every status but the transferred one to an end', () => {
    for (const status of ENQUIRY_STATUSES)
      expect(status === 'TRANSFERRED' || nextStatuses(status).length > 0).toBe(true)
    expect(ENQUIRY_STATUSES.filter(isOpenStatus)).toEqual(['REGISTERED', 'IN_WORK', 'TRANSFER_AWAITED'])
  })

  it('asks a reason only for taking up what was closed', () => {
    expect(needsReopeningReason('CLOSED', 'IN_WORK')).toBe(true)
    expect(needsReopeningReason('ANSWERED', 'IN_WORK')).toBe(false)
  })
})

describe('results', () => {
  it.each([
    ['INFORMATION', 'INFORMATION_GIVEN'],
    ['CONSULTATION', 'ADVICE_GIVEN'],
    ['DRAFTING', 'DOCUMENT_DRAFTED'],
    ['SECONDARY_AID_ACCESS', 'SECONDARY_ACCESS_HELPED'],
    ['OTHER_BODY', 'REFERRED'],
    ['NOT_LEGAL_AID', 'NOT_LEGAL_AID_EXPLAINED'],
  ] as const)('of %s are offered with %s first', (kind, first) => {
    expect(resultsFor(kind)[0]).toBe(first)
    expect(new Set(resultsFor(kind)).size).toBe(resultsFor(kind).length)
  })

  it('each belong to some kind of help', () => {
    const used = new Set(HELP_KINDS.flatMap((kind) => resultsFor(kind)))
    expect(RESULT_CODES.filter((code) => !used.has(code))).toEqual([])
  })
})

describe('toDoFor', () => {
  it.each([
    ['INFORMATION', 'ORAL', undefined],
    ['CONSULTATION', 'WRITTEN', undefined],
    ['DRAFTING', 'ORAL', undefined],
    ['SECONDARY_AID_ACCESS', 'ORAL', 'SECONDARY_AID_APPLICATION'],
    ['OTHER_BODY', 'ORAL', 'HAND_OFF'],
    ['OTHER_BODY', 'WRITTEN', 'FORWARDING'],
    ['NOT_LEGAL_AID', 'ORAL', 'CITIZEN_APPEAL'],
  ] as const)('%s, %s leaves %s', (kind, form, expected) => {
    expect(toDoFor(kind, form, null)).toBe(expected)
    expect(toDoFor(kind, form, resultsFor(kind)[0])).toBe(expected)
  })

  it.each([
    ['SECONDARY_AID_ACCESS', 'ADVICE_GIVEN'],
    ['SECONDARY_AID_ACCESS', 'NO_LEGAL_BASIS'],
    ['OTHER_BODY', 'CLIENT_LEFT'],
    ['NOT_LEGAL_AID', 'CLIENT_LEFT'],
  ] as const)('%s that ended with %s leaves nothing', (kind, result) => {
    expect(toDoFor(kind, 'ORAL', result)).toBeUndefined()
  })
})

describe('missingForAnswer', () => {
  const whole = {
    clientWords: 'Звільнили без наказу',
    agreedWording: '',
    branchCode: 'LABOUR',
    helpKind: 'CONSULTATION',
    resultCode: 'ADVICE_GIVEN',
    answerText: 'Пояснено порядок оскарження',
  } as const

  it.each([
    [{}, []],
    [{ clientWords: ' ', agreedWording: 'Поновити на роботі' }, []],
    [{ clientWords: ' ' }, ['statement']],
    [{ branchCode: null }, ['topic']],
    [{ answerText: '  ' }, ['answer']],
    [{ answerText: '', helpKind: 'SECONDARY_AID_ACCESS' as const }, []],
    [{ answerText: '', resultCode: 'CLIENT_LEFT' as const }, []],
    [{ helpKind: null, answerText: '' }, ['helpKind']],
    [{ resultCode: null }, ['result']],
  ])('%o lacks %o', (change, expected) => {
    expect(missingForAnswer({ ...whole, ...change })).toEqual(expected)
  })
})

describe('occurrenceOf', () => {
  it.each([
    [[], 'ALIMONY', 'FIRST'],
    [['DIVORCE'], 'ALIMONY', 'REPEAT'],
    [['DIVORCE', 'ALIMONY'], 'ALIMONY', 'SAME_MATTER'],
    [[null], null, 'REPEAT'],
  ])('earlier %o, now %s: %s', (earlier, topicCode, expected) => {
    expect(
      occurrenceOf(
        earlier.map((code) => ({ topicCode: code })),
        topicCode,
      ),
    ).toBe(expected)
  })
})

describe('mediation', () => {
  it.each(MEDIATION_STATES)('%s is kept and read back', (state) => {
    const { answer, offered, suitable } = mediationRecord(state)
    expect(mediationState({ answer, offered, suitable })).toBe(state)
  })

  it.each([{}, null, undefined, 'так', { suitable: true, offered: false, answer: 'AGREED' }])(
    'reads %o as not considered',
    (record) => {
      expect(mediationState(record)).toBe('NOT_CONSIDERED')
    },
  )

  it.each([
    ['CHILD_CONTACT', true],
    ['NEIGHBOURS', true],
    ['DOMESTIC_VIOLENCE', false],
    ['SUBSIDY', false],
    [null, false],
  ])('for %s is worth a word: %s', (topicCode, expected) => {
    expect(isWorthMediation(topicCode)).toBe(expected)
  })
})
