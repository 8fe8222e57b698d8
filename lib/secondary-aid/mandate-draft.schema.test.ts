import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { mandateDraftOf, resultDraftOf } from './mandate-draft.schema'

describe('a draft half typed', () => {
  it('of a result is there again, too long and with half a day', () => {
    const content = { result: '' as const, text: 'т'.repeat(6000), on: '12.1', way: '' as const }
    expect(resultDraftOf({ content, revision: 3 })).toEqual({ content, revision: 3 })
  })

  it('of another shape is left aside', () => {
    expect(resultDraftOf({ content: { text: 5 }, revision: 1 })).toBeUndefined()
    expect(resultDraftOf(undefined)).toBeUndefined()
  })

  it('of a mandate is there again for the provider it was worded for', () => {
    const providerId = randomUUID()
    const form = {
      matter: 'м'.repeat(11_000),
      body: '',
      caseNumber: '',
      stage: '',
      services: ['REPRESENTATION'],
      interpreter: '',
      marks: '',
      contact: '',
      contactBy: '1',
      signatoryPosition: '',
      lawyerPosition: '',
      lawyerName: '',
      powersPaper: '',
      validTo: null,
    }
    const found = { content: { providerId, form }, revision: 1 }
    expect(mandateDraftOf(found, providerId)).toEqual(found)
    expect(mandateDraftOf(found, randomUUID())).toBeUndefined()
    const seen = { revision: 2, form: { ...form, matter: 'Виселення' } }
    const onIt = { content: { providerId, form, seen }, revision: 2 }
    expect(mandateDraftOf(onIt, providerId)).toEqual(onIt)
  })
})
