import { z } from 'zod'

const name = z.string({ error: 'wrongType' }).trim().min(1, 'required').max(40, 'tooLong')

export const windowFormSchema = z.object({
  name,
  nameEn: z.string().trim().max(40, 'tooLong').default(''),
  isQuick: z.boolean().default(false),
})
export type WindowForm = z.output<typeof windowFormSchema>

export const addWindowSchema = windowFormSchema.extend({
  unitId: z.uuid(),
  submissionId: z.string().min(8, 'wrongType').max(200, 'wrongType'),
})
export type AddWindow = z.output<typeof addWindowSchema>

export const changeWindowSchema = windowFormSchema.extend({
  windowId: z.uuid(),
  expectedRevision: z.int().min(1),
})
export type ChangeWindow = z.output<typeof changeWindowSchema>

export const windowAddressSchema = z.object({ windowId: z.uuid() })
export type WindowAddress = z.output<typeof windowAddressSchema>

/** `isSure`: the called person goes back into the queue. */
export const leaveWindowSchema = z.object({ isSure: z.boolean().default(false) })
export type LeaveWindow = z.output<typeof leaveWindowSchema>

/** `isSure`: whoever is before the window goes back into the queue, or waits aside. */
export const freeWindowSchema = windowAddressSchema.extend({ isSure: z.boolean().default(false) })
export type FreeWindow = z.output<typeof freeWindowSchema>

export const hallSettingsSchema = z.object({
  unitId: z.uuid(),
  /** What is changed: whether phones take tickets, or which printed address ends. */
  change: z.enum(['takePhone', 'refusePhone', 'newEntrance', 'newScreen']),
})
export type HallChange = z.output<typeof hallSettingsSchema>
