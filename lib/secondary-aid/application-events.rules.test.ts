import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { askedPapers, lackKey, paperEvents, termEventsOf } from './application-events.rules'

const on = plainDate('2026-11-23')

describe('termEventsOf', () => {
  it('takes what touches the term and leaves the rest', () => {
    expect(
      termEventsOf([
        { kind: 'SUBMIT_INCOMPLETE', on, paper: null },
        { kind: 'paperAsked', on, paper: 'IDP_CERT' },
        { kind: 'COMPLETE_PAPERS', on, paper: null },
        { kind: 'GRANT', on, paper: null },
      ]).map(({ kind }) => kind),
    ).toEqual(['applicationReceived', 'paperAsked', 'decided'])
  })
})

describe('paperEvents', () => {
  const key = lackKey(['INCOME_TAX_REGISTER', 'INCOME_EMPLOYER'])

  it('names a choice of papers in one order', () => {
    expect(key).toBe('INCOME_EMPLOYER|INCOME_TAX_REGISTER')
  })
  it('says that any of the choice was received', () => {
    expect(paperEvents(new Set([key]), [], 'INCOME_EMPLOYER')).toEqual([
      { kind: 'paperReceived', paper: key },
    ])
  })
  it('says that a paper is not needed any more when another one was brought', () => {
    expect(paperEvents(new Set([key]), [], 'IDP_CERT')).toEqual([{ kind: 'paperWaived', paper: key }])
  })
  it('says that an exception stands in the place of a paper that is missing still', () => {
    expect(paperEvents(new Set([key, 'IDP_CERT']), ['IDP_CERT'], undefined, [key, 'IDP_CERT'])).toEqual([
      { kind: 'paperExcepted', paper: key },
    ])
  })
  it('asks for what is newly missing and not again for what was asked', () => {
    expect(paperEvents(new Set([key]), [key, 'IDP_CERT'], undefined)).toEqual([
      { kind: 'paperAsked', paper: 'IDP_CERT' },
    ])
  })
})

describe('askedPapers', () => {
  it('forgets what was received and remembers what was asked again', () => {
    const kept = ['paperAsked', 'paperReceived', 'paperAsked'].map((kind) => ({ kind, on, paper: 'A' }))
    expect([...askedPapers(kept.slice(0, 2))]).toEqual([])
    expect([...askedPapers(kept)]).toEqual(['A'])
  })
})
