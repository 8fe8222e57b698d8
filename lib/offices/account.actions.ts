'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { getViewer } from '@/lib/core/auth'
import { action } from '@/lib/core/endpoint'
import { LOCALE_COOKIE, THEME_COOKIE } from '@/lib/core/i18n/locale'
import { ok } from '@/lib/core/result'
import { changeOwnPassword, savePreferences } from './account.commands'
import { changePasswordSchema, preferencesSchema, sessionIdSchema } from './account.schema'
import { homeOf } from './sections.rules'
import { endOtherSessions, endOwnSession } from './session.commands'

const permission = 'account:own'
const YEAR_S = 365 * 24 * 60 * 60

async function remember({ locale, theme }: { locale: string; theme: string }): Promise<void> {
  const jar = await cookies()
  const options = { path: '/', maxAge: YEAR_S, sameSite: 'lax' } as const
  jar.set(LOCALE_COOKIE, locale, options)
  jar.set(THEME_COOKIE, theme, options)
}

/** Remembers the choice in cookies too, for pages that come before the account is known. */
export const savePreferencesAction = action(
  { permission, input: preferencesSchema },
  async (viewer, preferences) => {
    await remember(preferences)
    return savePreferences(viewer, preferences)
  },
)

/** Right after signing in: this browser learns what the account has chosen, and where its work begins. */
export const rememberPreferencesAction = action({ permission, input: z.object({}) }, async (viewer) => {
  await remember(viewer)
  return ok({ home: homeOf(viewer.roles) })
})

export const changePasswordAction = action({ permission, input: changePasswordSchema }, changeOwnPassword)
export const endOwnSessionAction = action({ permission, input: sessionIdSchema }, endOwnSession)
export const endOtherSessionsAction = action({ permission, input: z.object({}) }, endOtherSessions)

/** Ends the session in the database, so that the cookie opens nothing even where it stays. */
export async function signOutAction(): Promise<void> {
  const viewer = await getViewer()
  if (viewer?.session) await endOwnSession(viewer, { sessionId: viewer.session.id })
  const jar = await cookies()
  for (const { name } of jar.getAll()) if (name.endsWith('next-auth.session-token')) jar.delete(name)
  redirect('/sign-in')
}
