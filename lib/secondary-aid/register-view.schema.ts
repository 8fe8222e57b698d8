import { z } from 'zod'
import { registerViewFilterSchema } from './application.schema'

const name = z.string().trim().min(1, 'required').max(60, 'tooLong')
const address = { viewId: z.uuid() }

/** A filter kept under a name. A number that was searched for is not part of it. */
export const keepViewSchema = z.object({ name, filter: registerViewFilterSchema })
export type KeepView = z.output<typeof keepViewSchema>
export const changeViewSchema = z.object({ ...address, filter: registerViewFilterSchema })
export type ChangeView = z.output<typeof changeViewSchema>
export const renameViewSchema = z.object({ ...address, name })
export type RenameView = z.output<typeof renameViewSchema>
export const removeViewSchema = z.object(address)
export type RemoveView = z.output<typeof removeViewSchema>
export const shareViewSchema = z.object({ ...address, isShared: z.boolean() })
export type ShareView = z.output<typeof shareViewSchema>
/** No view: the register opens as it comes. */
export const defaultViewSchema = z.object({ viewId: z.uuid().nullable() })
export type DefaultView = z.output<typeof defaultViewSchema>
