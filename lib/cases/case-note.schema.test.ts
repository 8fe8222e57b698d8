import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eventDraftOf } from './case-note.schema'

const content = { mandateId: '', kind: 'CALL', on: '12.1', text: '', isPrivate: false, next: null } as const

describe('the draft of an event', () => {
  it('keeps the key under which it is recorded once', () => {
    const submissionId = randomUUID()
    const found = { content: { ...content, submissionId }, revision: 2 }
    expect(eventDraftOf(found)).toEqual({ content, revision: 2, submissionId })
  })

  it('from before a key was kept comes back all the same', () => {
    expect(eventDraftOf({ content, revision: 1 })).toEqual({ content, revision: 1, submissionId: undefined })
  })

  it('of another shape is left aside', () => {
    expect(eventDraftOf({ content: { text: 5 }, revision: 1 })).toBeUndefined()
  })
})
