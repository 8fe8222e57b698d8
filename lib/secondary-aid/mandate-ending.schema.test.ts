import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { replacementGroundRows, terminationGroundRows } from './ground-rows.rules'
import { replacementFormSchema, terminationFormSchema } from './mandate-ending.schema'

const on = plainDate('2026-11-20')
const bounds = { on, signatoryName: 'Оксана Гриценко' }
const terminating = { ...bounds, grounds: terminationGroundRows }
const ending = { ground: '', facts: 'x', evidence: 'x', toldTo: ['CLIENT'], signatoryPosition: '' }
const errorsOf = ({ error }: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  error?.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)

describe('the forms of the decisions that end a mandate', () => {
  it('say what a termination lacks at the field', () => {
    const form = terminationFormSchema({ ...terminating, hasProvider: true })
    expect(errorsOf(form.safeParse({ ...ending, warnedOn: '' }))).toEqual([
      'ground: groundMissing',
      'toldTo: providerNotTold',
      'signatoryPosition: signatoryMissing',
    ])
  })

  it('ask that a provider be told only where there is one', () => {
    const form = terminationFormSchema({ ...terminating, hasProvider: false })
    const whole = { ...ending, ground: 'CLIENT_WAIVED', warnedOn: '', signatoryPosition: 'керівниця' }
    expect(errorsOf(form.safeParse(whole))).toBeUndefined()
  })

  it('say what a replacement lacks, the new provider by choice and by name', () => {
    const form = replacementFormSchema({ ...bounds, grounds: replacementGroundRows, nearestTermOn: on })
    const replacement = { ...ending, ground: 'CONFLICT_OF_INTEREST', toldTo: ['CLIENT', 'PROVIDER'] }
    const named = { oldName: 'x', newName: '', replacedOn: '2026-11-21', signatoryPosition: 'керівниця' }
    expect(errorsOf(form.safeParse({ ...replacement, ...named, newProviderId: '' }))).toEqual([
      'newProviderId: newProviderMissing',
      'replacedOn: termLeftWithoutProvider',
    ])
    const chosen = { newProviderId: '0198c0de-0000-7000-8000-000000000001', replacedOn: '2026-11-20' }
    expect(errorsOf(form.safeParse({ ...replacement, ...named, ...chosen }))).toEqual([
      'newName: newProviderMissing',
    ])
  })
})
