import { z } from 'zod'
import { LOCALES } from '@/lib/core/i18n/locale'
import { CONSENT_SCOPES } from './client-codes.rules'

export const withdrawConsentSchema = z.object({ clientId: z.uuid() })
export type WithdrawConsent = z.output<typeof withdrawConsentSchema>

/** Consent asked for again: after a withdrawal, under a newer text, or with other ticks. */
export const renewConsentSchema = z.object({
  clientId: z.uuid(),
  form: z.enum(['WRITTEN', 'ORAL'], { error: 'consentMissing' }),
  scopes: z.array(z.enum(CONSENT_SCOPES, { error: 'unknownChoice' })).max(CONSENT_SCOPES.length, 'tooMany'),
  submissionId: z.string().min(8).max(200),
})
export type RenewConsent = z.output<typeof renewConsentSchema>

export const consentPaperRequestSchema = z.object({ clientId: z.uuid(), locale: z.enum(LOCALES) })
export type ConsentPaperRequest = z.output<typeof consentPaperRequestSchema>
