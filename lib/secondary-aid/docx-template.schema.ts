import { z } from 'zod'
import { DOCX_PAPERS } from './docx-fields.rules'

export const docxPaperSchema = z.object({ unitId: z.uuid(), paper: z.enum(DOCX_PAPERS) })
export type DocxPaperAddress = z.output<typeof docxPaperSchema>

export const uploadDocxSchema = docxPaperSchema.extend({ fileName: z.string().trim().min(1).max(200) })
export type UploadDocx = z.output<typeof uploadDocxSchema>

/** No template: the product's own. */
export const chooseDocxSchema = docxPaperSchema.extend({ templateId: z.uuid().nullable() })
export type ChooseDocx = z.output<typeof chooseDocxSchema>

/** `isFilled`: with an invented person's case instead of its fields. */
export const docxFileSchema = chooseDocxSchema.extend({ isFilled: z.boolean().default(false) })
export type DocxFileRequest = z.output<typeof docxFileSchema>
