import { z } from 'zod'
import { ROLE_NAMES } from './role.rules'

const line = (max: number) => z.string().trim().max(max, { error: 'tooLong' })

const personFields = {
  name: line(120).min(2, { error: 'required' }),
  position: line(120),
  positionEn: line(120),
  gender: z.enum(['FEMININE', 'MASCULINE'], { error: 'chooseOne' }),
}
const roleFields = {
  unitId: z.uuid({ error: 'chooseOne' }),
  role: z.enum(ROLE_NAMES, { error: 'chooseOne' }),
}

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, { error: 'tooLong' })
  .pipe(z.email({ error: 'email' }))

/** What is typed about a person, without the account it belongs to. */
export const personSchema = z.object(personFields)

/** What is typed to open an account. */
export const invitationFormSchema = z.object({ email: emailSchema, ...personFields, ...roleFields })

export const inviteStaffSchema = invitationFormSchema.extend({ submissionId: z.string().min(8).max(200) })
export type StaffInvitation = z.output<typeof inviteStaffSchema>

export const staffIdSchema = z.object({ staffId: z.uuid() })
export type StaffId = z.output<typeof staffIdSchema>

const shownText = z.string().max(400)

/** The fields of an account as a form shows them. */
const shownPersonSchema = z.object({
  ...{ name: shownText, position: shownText, positionEn: shownText, gender: personFields.gender },
})
export type ShownPerson = z.output<typeof shownPersonSchema>

export const changeStaffSchema = z.object({
  staffId: z.uuid(),
  ...personFields,
  /** What the form was begun on. */
  seen: shownPersonSchema,
})
export type StaffChange = z.output<typeof changeStaffSchema>

export const staffRoleSchema = z.object({ staffId: z.uuid(), ...roleFields })
export type StaffRoleAtUnit = z.output<typeof staffRoleSchema>

/** What the address line of the list of staff may hold; anything else is as if it were not there. */
export const staffListSchema = z.object({
  q: z.string().trim().max(100).catch(''),
  unit: z.uuid().optional().catch(undefined),
  state: z.enum(['active', 'disabled', 'all']).catch('active'),
  after: z.uuid().optional().catch(undefined),
})
export type StaffListFilter = z.output<typeof staffListSchema>
