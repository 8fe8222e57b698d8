import { z } from 'zod'
import { applicationAddressSchema } from './application.schema'

const doc = z.string().min(1).max(60)
const submissionId = z.string().min(8, 'wrongType').max(200, 'wrongType')

/** What is told with a file that is sent; its name is not: names of files hold names of people. */
export const attachFileSchema = applicationAddressSchema.extend({ doc, submissionId })
export type AttachFile = z.output<typeof attachFileSchema>

export const fileAddressSchema = z.object({ fileId: z.uuid() })
export type FileAddress = z.output<typeof fileAddressSchema>

export const markFileSchema = fileAddressSchema.extend({ isIllegible: z.boolean() })
export type MarkFile = z.output<typeof markFileSchema>
