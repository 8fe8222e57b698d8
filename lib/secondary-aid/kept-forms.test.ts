import { expect, it } from 'vitest'
import { keptLetterEditsSchema } from '@/lib/enquiries/letter.schema'
import { keptGrantSchema, keptRefusalSchema } from './decision-form.schema'
import { keptReplacementFormSchema, keptTerminationFormSchema } from './mandate-ending.schema'

const long = 'т'.repeat(12_000)
const signatory = { name: long, position: long }
const ending = { ground: '', facts: long, evidence: long, toldTo: [], signatoryPosition: long }
const offer = { on: '1.', where: long, name: '', address: '', phone: '', hours: '', when: '', category: '' }

it.each([
  [
    'a grant',
    keptGrantSchema,
    { category: '', services: [], matter: long, instances: [], provider: { how: long }, signatory },
  ],
  [
    'a refusal',
    keptRefusalSchema,
    {
      grounds: [{ code: 'NOT_IN_CATEGORY', norm: long, evidence: long }],
      facts: long,
      appeals: [{ way: 'COURT', where: long, term: '' }],
      signatory,
      offers: [{ kind: 'PRIMARY_AID', ...offer }],
    },
  ],
  ['a termination', keptTerminationFormSchema, { ...ending, warnedOn: '12.1' }],
  [
    'a replacement',
    keptReplacementFormSchema,
    { ...ending, newProviderId: '', replacedOn: '1', oldName: long, newName: long },
  ],
  [
    'a letter',
    keptLetterEditsSchema,
    { addressee: long, salutation: long, signatoryPosition: long, signatoryName: long },
  ],
] as const)('the draft of %s is there again, too long and with half a day', (_what, schema, typed) => {
  expect(schema.parse(typed)).toEqual(typed)
})
