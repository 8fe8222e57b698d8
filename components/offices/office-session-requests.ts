import { z } from 'zod'
import type { SessionState, SignInOutcome } from '@/components/layout/session'
import { requestSignIn } from './sign-in-request'

const stateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('alive'), endsAt: z.string(), account: z.string().optional() }),
  z.object({ state: z.literal('ended') }),
])

/** Asks how long the session lasts, or prolongs it. */
export async function askSession(method: 'GET' | 'POST', account: string): Promise<SessionState> {
  const response = await fetch('/api/session', { method, cache: 'no-store' })
  const session = stateSchema.parse(await response.json())
  // Another tab may meanwhile belong to another person: this page is not theirs.
  const isAnother = session.state === 'alive' && session.account !== undefined && session.account !== account
  return isAnother ? { state: 'ended' } : session
}

/** Lets the same person in again. */
export async function signInAgain(account: string, password: string): Promise<SignInOutcome> {
  const fault = await requestSignIn(account, password)
  if (fault === 'wrongCredentials') return { ok: false, error: 'wrongPassword' }
  if (fault === 'tooManyFailures') return { ok: false, error: 'throttled' }
  if (fault) return { ok: false, error: 'unavailable' }
  const begun = await askSession('POST', account)
  return begun.state === 'alive' ? { ok: true, endsAt: begun.endsAt } : { ok: false, error: 'unavailable' }
}
