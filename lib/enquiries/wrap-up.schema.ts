import { z } from 'zod'
import { LOCALES } from '@/lib/core/i18n/locale'

/** Which visit's sheet, and in which language the person reads. */
export const wrapUpRequestSchema = z.object({ visitId: z.uuid(), locale: z.enum(LOCALES) })
export type WrapUpRequest = z.output<typeof wrapUpRequestSchema>
