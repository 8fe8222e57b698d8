import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { closingProblem, PROOF_EXPLAINED, proofWait, refusedPapers } from './proof-refusal.rules'

const refuses = { doc: 'IDP_CERT', state: 'CLIENT_REFUSES' }
const explained = (on: string) => ({ kind: PROOF_EXPLAINED, on: plainDate(on) })
const monday = plainDate('2026-11-23')

describe('proofWait', () => {
  const refusing = { events: [explained('2026-11-23')], papers: [refuses], owed: ['IDP_CERT'] }
  const until = (given: Partial<typeof refusing>, receivedOn = monday) =>
    proofWait({ ...refusing, ...given }, receivedOn, startingCalendar)?.until

  it.each([
    ['fourteen days from the explanation', refusing.events, '2026-11-23', '2026-12-07'],
    ['a last day off goes to the next working day', [explained('2026-11-28')], '2026-11-23', '2026-12-14'],
    [
      'from the last explanation',
      [explained('2026-11-26'), explained('2026-11-24')],
      '2026-11-23',
      '2026-12-10',
    ],
    ['not before the application was received', [explained('2026-11-20')], '2026-11-25', '2026-12-09'],
  ])('%s', (_, events, receivedOn, last) => {
    expect(until({ events }, plainDate(receivedOn))).toBe(last)
  })

  it('does not run unexplained, nor when the person refuses nothing that is owed', () => {
    expect(until({ events: [] })).toBeUndefined()
    const askedSince = { kind: 'ASK_FOR_PAPERS', on: plainDate('2026-11-24') }
    expect(until({ events: [explained('2026-11-23'), askedSince] })).toBeUndefined()
    expect(until({ papers: [{ ...refuses, state: 'SHOWN' }] })).toBeUndefined()
    expect(until({ owed: ['PASSPORT_UA|TEMP_ID_UA'] })).toBeUndefined()
  })

  it('is a default nobody has confirmed', () => {
    expect(proofWait(refusing, monday, startingCalendar)).toMatchObject({
      isConfirmed: false,
      legalBasis: { uk: 'внутрішній стандарт' },
    })
  })
})

describe('refusedPapers', () => {
  it('finds a paper among those any of which would do', () => {
    const papers = [{ doc: 'TEMP_ID_UA', state: 'CLIENT_REFUSES' }]
    expect(refusedPapers({ papers, owed: ['PASSPORT_UA|TEMP_ID_UA', 'IDP_CERT'] })).toEqual([
      'PASSPORT_UA|TEMP_ID_UA',
    ])
  })
})

describe('closingProblem', () => {
  const last = plainDate('2026-12-07')
  it.each([
    [null, '2026-12-08', 'notExplained'],
    [last, '2026-12-07', 'stillWaiting'],
    [last, '2026-12-08', undefined],
  ])('waited until %s, on %s: %s', (until, on, problem) => {
    expect(closingProblem(until, plainDate(on))).toBe(problem)
  })
})
