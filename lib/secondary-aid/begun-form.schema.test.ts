import { expect, it } from 'vitest'
import { begunForm } from './begun-form.schema'
import { keptReturnSchema } from './decision-form.schema'

const form = { reason: 'Додайте копію позову', missing: ['IDP_CERT'] }

it.each([
  ['with the revision of the application it was begun on', { ...form, seenRevision: 4 }, 4],
  ['without one, of a draft from before it was kept', form, undefined],
])('gives a form as it was left, %s', (_which, content, seenRevision) => {
  expect(begunForm({ content, revision: 2 }, keptReturnSchema)).toEqual({
    content: form,
    revision: 2,
    seenRevision,
  })
})

it('leaves a draft of another shape aside', () => {
  expect(begunForm({ content: { reason: 5 }, revision: 1 }, keptReturnSchema)).toBeUndefined()
  expect(begunForm(undefined, keptReturnSchema)).toBeUndefined()
})
