import { z } from 'zod'
import { LOCALES } from '@/lib/core/i18n/locale'
import { findPasswordFault, MAX_PASSWORD_LENGTH } from './password.rules'

export const preferencesSchema = z.object({
  locale: z.enum(LOCALES),
  theme: z.enum(['system', 'light', 'dark']),
  hasSingleKeyShortcuts: z.boolean(),
})
export type Preferences = z.output<typeof preferencesSchema>

export const sessionIdSchema = z.object({ sessionId: z.uuid() })

/** Passwords are compared exactly as typed: no trimming. */
export const changePasswordSchema = z.object({
  current: z.string().min(1, { error: 'password' }).max(500),
  chosen: z.string().min(1, { error: 'password' }).max(MAX_PASSWORD_LENGTH, { error: 'passwordTooLong' }),
})
export type PasswordChange = z.output<typeof changePasswordSchema>

/** The same with what the form also knows: the account and the password typed again. */
export function passwordFormSchema(email: string) {
  return changePasswordSchema.extend({ again: z.string() }).superRefine(({ chosen, again }, context) => {
    const fault = findPasswordFault(chosen, email)
    if (fault) context.addIssue({ code: 'custom', path: ['chosen'], message: fault })
    else if (chosen !== again)
      context.addIssue({ code: 'custom', path: ['again'], message: 'passwordsDiffer' })
  })
}
