import { z } from 'zod'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { dayShape } from '@/lib/core/day-shape'
import { isLegalBranchCode, isLegalTopicCode } from '@/lib/enquiries/legal-topics.rules'

export const PROVIDER_KINDS = ['ADVOCATE', 'STAFF_LAWYER'] as const
export type ProviderKind = (typeof PROVIDER_KINDS)[number]
/** How far from a place somebody takes cases. Labels: `mandates.providers.reach.*`. */
export const PLACE_REACHES = ['HERE', 'DISTRICT', 'REGION'] as const

const line = (max: number) => z.string().trim().max(max, 'tooLong')
const name = line(80).min(1, 'required')

const absence = z
  .object({ from: dayShape, to: dayShape, note: line(200) })
  .refine(({ from, to }) => from <= to, { error: 'lastDayBeforeFirst', path: ['to'] })

const place = z.object({
  code: z.string().regex(/^UA\d{17}$/, 'chooseFromList'),
  label: z.string().max(300),
  reach: z.enum(PLACE_REACHES),
})

const fields = z.object({
  unitId: z.uuid('chooseOne'),
  kind: z.enum(PROVIDER_KINDS, 'chooseOne'),
  surname: name,
  givenName: name,
  patronymic: line(80),
  sex: z.enum(['', 'FEMALE', 'MALE'], 'chooseOne').transform((typed, context) => {
    if (typed) return typed
    context.addIssue('chooseOne')
    return z.NEVER
  }),
  position: line(200),
  certificate: line(200),
  registerEntry: line(200),
  contract: line(200),
  contractTo: z.union([z.literal(''), dayShape]),
  languages: z.array(z.enum(LANGUAGES)).min(1, 'languageMissing'),
  knowsSignLanguage: z.boolean(),
  branchCodes: z.array(z.string().refine(isLegalBranchCode, 'unknownChoice')),
  topicCodes: z.array(z.string().refine(isLegalTopicCode, 'unknownChoice')),
  places: z.array(place).max(30),
  /** As typed; a whole number from one on. */
  capacity: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,2}$/, 'capacity'),
  phone: line(60),
  email: z.union([z.literal(''), z.email('email')]),
  staffId: z.union([z.literal(''), z.uuid()]),
  absences: z.array(absence).max(30),
})

/** What the law and the papers need of each kind. */
const needed = [
  ['ADVOCATE', 'certificate'],
  ['ADVOCATE', 'registerEntry'],
  ['ADVOCATE', 'contract'],
  ['STAFF_LAWYER', 'position'],
] as const satisfies readonly (readonly [ProviderKind, keyof z.output<typeof fields>])[]

// Asked whatever else is missing: whoever fills the form is told everything at once.
const always = { when: () => true }

/**
 * A provider as the form holds it. Of an advocate the certificate, the entry in the Register and the contract are
 * needed, of a staff lawyer the position: they stand in the mandate and in the order (forms.md F7, F8).
 */
export const providerFormSchema = needed.reduce(
  (schema, [kind, field]) =>
    schema.refine((form) => form.kind !== kind || form[field] !== '', {
      error: 'required',
      path: [field],
      ...always,
    }),
  fields.superRefine(({ places }, { addIssue }) => {
    places.forEach(({ code, reach }, at) => {
      if (places.findIndex((other) => other.code === code && other.reach === reach) < at)
        addIssue({ code: 'custom', message: 'twice', path: ['places', at, 'code'], input: places })
    })
  }),
)
export type ProviderFormInput = z.input<typeof providerFormSchema>
export type ProviderForm = z.output<typeof providerFormSchema>

export const addProviderSchema = z.object({ form: providerFormSchema, submissionId: z.uuid() })
export type AddProvider = z.output<typeof addProviderSchema>

export const providerAddressSchema = z.object({ providerId: z.uuid() })

export const changeProviderSchema = providerAddressSchema.extend({
  form: providerFormSchema,
  expectedRevision: z.int().min(1),
})
export type ChangeProvider = z.output<typeof changeProviderSchema>

export const retireProviderSchema = providerAddressSchema.extend({ isRetired: z.boolean() })
export type RetireProvider = z.output<typeof retireProviderSchema>

/** Which providers the list shows; whatever makes no sense in an address is left away. */
export const providerListSchema = z.object({
  kind: z.enum(PROVIDER_KINDS).optional().catch(undefined),
  branch: z.string().refine(isLegalBranchCode).optional().catch(undefined),
  state: z.enum(['WORKING', 'RETIRED']).catch('WORKING').default('WORKING'),
  /** Id of the last of the page before. */
  after: z.uuid().optional().catch(undefined),
})
export type ProviderFilter = z.output<typeof providerListSchema>
