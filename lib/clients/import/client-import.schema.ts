import { z } from 'zod'
import { IMPORT_FIELDS } from './column-mapping.rules'

export const importIdSchema = z.object({ importId: z.uuid() })
export type ImportId = z.output<typeof importIdSchema>

/** Headings of the file and the field each goes to; `''` leaves a column out. */
export const importMappingSchema = z.record(z.string(), z.enum([...IMPORT_FIELDS, '']))
export type ImportMapping = z.output<typeof importMappingSchema>

export const startImportSchema = importIdSchema.extend({
  isDryRun: z.boolean(),
  mapping: importMappingSchema,
})
export type StartImport = z.output<typeof startImportSchema>

export const importFileSchema = importIdSchema.extend({ kind: z.enum(['rejected', 'doubles']) })
export type ImportFile = z.output<typeof importFileSchema>

/** What is told of a file before it is sent. */
export const importUploadSchema = z.object({ unitId: z.uuid(), fileName: z.string().trim().min(1).max(200) })
export type ImportUpload = z.output<typeof importUploadSchema>
