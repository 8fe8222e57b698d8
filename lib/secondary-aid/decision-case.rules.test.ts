import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { applicationFacts, countDecision, grantBar, termEventsOf } from './decision-case.rules'

const event = (kind: string, on: string, details: unknown = {}) => ({
  kind,
  on: plainDate(on),
  reason: null,
  details,
})
const today = plainDate('2026-08-13')

describe('termEventsOf', () => {
  it('takes what touches the term, and the day of the application where no event tells it', () => {
    const events = [
      event('SUBMIT_INCOMPLETE', '2026-07-27'),
      event('paperAsked', '2026-07-28', { paper: 'IDP_CERT' }),
      event('paperAsked', '2026-07-28', { doc: 'IDP_CERT' }),
    ]
    expect(termEventsOf(events, plainDate('2026-07-27'))).toEqual([
      { kind: 'applicationReceived', on: '2026-07-27' },
      { kind: 'paperAsked', on: '2026-07-28', paper: 'IDP_CERT' },
    ])
  })
})

describe('applicationFacts', () => {
  it('counts outstanding papers, and waits for the children’s service until it has answered', () => {
    const asked = [event('SUBMIT_WHOLE', '2026-07-27'), event('paperAsked', '2026-07-28', { paper: 'A' })]
    const counted = countDecision(termEventsOf(asked, null), today, startingCalendar)
    expect(applicationFacts(asked, counted, true)).toEqual({
      outstandingPapers: 1,
      awaitsChildrensService: true,
    })
    const answered = [...asked, event('childrensServiceAnswered', '2026-08-01')]
    expect(applicationFacts(answered, counted, true).awaitsChildrensService).toBe(false)
  })
})

describe('grantBar', () => {
  it.each([
    ['ENTITLED', [], undefined],
    ['DOCUMENTS_MISSING', [], 'notEntitled'],
    [undefined, [], 'notAssessed'],
    ['ENTITLED', [{ paper: null, isAgreed: false }], 'exceptionNotAgreed'],
    ['DOCUMENTS_MISSING', [{ paper: null, isAgreed: true }], undefined],
    ['DOCUMENTS_MISSING', [{ paper: 'IDP_CERT', isAgreed: true }], undefined],
    [
      'DOCUMENTS_MISSING',
      [
        { paper: 'IDP_CERT', isAgreed: true },
        { paper: 'PASSPORT_UA', isAgreed: false },
      ],
      'exceptionNotAgreed',
    ],
    // A paper made up for is no answer to “not entitled”; an exception for the whole case is.
    ['NOT_ENTITLED', [{ paper: 'IDP_CERT', isAgreed: true }], 'notEntitled'],
    ['NOT_ENTITLED', [{ paper: null, isAgreed: true }], undefined],
  ])('of %s with %j is %s', (outcome, exceptions, bar) => {
    expect(grantBar(outcome, exceptions)).toBe(bar)
  })
})
