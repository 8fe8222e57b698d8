import { z } from 'zod'
import { readPoint } from './coordinates.rules'
import { UNIT_KINDS } from './unit.rules'
import { UNIT_PRESET_KEYS } from './unit-presets'

const line = (max: number) => z.string().trim().max(max, { error: 'tooLong' })
const requiredLine = (max: number) => line(max).min(1, { error: 'required' })

export const unitIdSchema = z.object({ unitId: z.uuid() })

const unitFields = {
  /** It opens the numbers of cards and enquiries, so it is short and in digits. */
  code: z
    .string()
    .trim()
    .regex(/^\d{2,4}$/, { error: 'unitCode' }),
  kind: z.enum(UNIT_KINDS, { error: 'chooseOne' }),
  name: requiredLine(200),
  shortName: requiredLine(60),
  nameEn: requiredLine(200),
  phone: line(60),
  address: line(200),
  hours: line(120),
  email: z.union([z.literal(''), z.email({ error: 'email' })]),
  /** «49.4444, 32.0598», as maps show it; empty: not known. */
  coordinates: line(60).refine((typed) => typed === '' || readPoint(typed), { error: 'coordinates' }),
}

/** What is typed about a unit, without where it stands. */
export const unitDetailsSchema = z.object(unitFields)

export const unitFormSchema = z.object({ ...unitFields, parentId: z.union([z.literal(''), z.uuid()]) })
export type UnitForm = z.output<typeof unitFormSchema>

export const createUnitSchema = unitFormSchema.extend({ submissionId: z.string().min(8).max(200) })
export type UnitCreation = z.output<typeof createUnitSchema>

const shownText = z.string().max(400)

/** The fields of a unit as a form shows them. */
const shownUnitSchema = z.object({
  ...{ code: shownText, kind: z.enum(UNIT_KINDS), name: shownText, shortName: shownText, nameEn: shownText },
  ...{ phone: shownText, address: shownText, hours: shownText, email: shownText, coordinates: shownText },
})
export type ShownUnit = z.output<typeof shownUnitSchema>

export const changeUnitSchema = z.object({
  ...unitFields,
  unitId: z.uuid(),
  /** What the form was begun on. */
  seen: shownUnitSchema,
})
export type UnitChange = z.output<typeof changeUnitSchema>

export const moveUnitSchema = z.object({ unitId: z.uuid(), parentId: z.uuid({ error: 'chooseOne' }) })
export type UnitMove = z.output<typeof moveUnitSchema>

export const closeUnitSchema = z.object({
  unitId: z.uuid(),
  closedOn: z.iso.date({ error: 'date' }),
  /** The administrator has been told what is still there. */
  isConfirmed: z.boolean(),
})
export type UnitClosing = z.output<typeof closeUnitSchema>

export const presetSchema = z.object({ preset: z.enum(UNIT_PRESET_KEYS) })
