import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { clientPatchSchemaFor } from './client-card.schema'

const patchSchema = clientPatchSchemaFor(() => plainDate('2026-11-21'))

describe('editing a card', () => {
  it('holds only what was changed', () => {
    expect(patchSchema.parse({ expectedRevision: 3, phones: [] })).toEqual({
      expectedRevision: 3,
      phones: [],
    })
  })

  it('empties a field with an empty text', () => {
    const patch = patchSchema.parse({
      expectedRevision: 3,
      patronymic: '',
      employment: null,
      protection: null,
    })
    expect(patch).toEqual({ expectedRevision: 3, patronymic: '', employment: null, protection: null })
  })

  it('empties the given name of whose papers show one name only', () => {
    const patch = patchSchema.parse({ expectedRevision: 3, givenName: '', hasSingleName: true })
    expect(patch).toEqual({ expectedRevision: 3, givenName: '' })
  })

  it.each([
    [{}, 'expectedRevision', 'revisionMissing'],
    [{ expectedRevision: 0 }, 'expectedRevision', 'revisionMissing'],
    [{ expectedRevision: 1, surname: '' }, 'surname', 'surnameMissing'],
    [{ expectedRevision: 1, givenName: ' ' }, 'givenName', 'givenNameMissing'],
    [{ expectedRevision: 1, birthDate: '' }, 'birthDate', 'birthDateMissing'],
    [{ expectedRevision: 1, protection: { reason: ' ' } }, 'protection.reason', 'protectionReasonMissing'],
    [{ expectedRevision: 1, identityLevel: 'DOCUMENT', documents: [] }, 'documents', 'documentMissing'],
  ])('refuses %j', (typed, field, message) => {
    const issues = patchSchema.safeParse(typed).error?.issues ?? []
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]])
  })
})
