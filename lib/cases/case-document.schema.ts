import { z } from 'zod'
import { dayShape, optionalDayShape } from '@/lib/core/day-shape'
import type { PlainDate } from '@/lib/core/plain-date'

const title = z.string().trim().min(1, 'required').max(200, 'tooLong')
const text = z.string().max(60_000, 'tooLong')

export const createDocumentSchema = z.object({
  mandateId: z.uuid(),
  submissionId: z.uuid(),
  /** Null: an empty sheet. */
  templateId: z.uuid().nullable(),
  title,
})
export type CreateDocument = z.output<typeof createDocumentSchema>

/** What is typed: title and text. */
export const documentFormSchema = z.object({ title, text })
export type DocumentForm = z.output<typeof documentFormSchema>

const known = { documentId: z.uuid(), expectedRevision: z.int().min(1) }
export const writeDocumentSchema = documentFormSchema.extend(known)
export type WriteDocument = z.output<typeof writeDocumentSchema>

export const moveDocumentSchema = z.object({
  ...known,
  act: z.enum(['FILE', 'SEND', 'TAKE_BACK']),
  on: dayShape.nullable(),
})
export type MoveDocument = z.output<typeof moveDocumentSchema>

export const filedFormSchema = (on: PlainDate) =>
  z.object({
    on: optionalDayShape
      .refine((day) => day !== null, { error: 'required' })
      .refine((day) => day === null || day <= on, { error: 'dateInFuture' }),
  })

export const removeDocumentSchema = z.object({ documentId: z.uuid(), isRemoved: z.boolean() })
export type RemoveDocument = z.output<typeof removeDocumentSchema>

export const documentAddressSchema = z.object({ documentId: z.uuid() })
export const printDocumentSchema = documentAddressSchema.extend({
  expectedRevision: z.int().min(1),
  isPlaceSafe: z.boolean().default(false),
})
export type PrintDocument = z.output<typeof printDocumentSchema>
