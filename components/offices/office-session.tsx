'use client'

import { z } from 'zod'
import type { SessionState, SignInOutcome } from '@/components/layout/session'
import { SessionGuard } from '@/components/layout/session-guard'
import { requestSignIn } from './sign-in-request'

type OfficeSessionProps = { account: string; endsAt: string }

const stateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('alive'), endsAt: z.string(), account: z.string().optional() }),
  z.object({ state: z.literal('ended') }),
])

/** Warns before the session ends and lets the same person in again over the page. */
export function OfficeSession({ account, endsAt }: OfficeSessionProps) {
  const check = () => ask('GET', account)
  const extend = () => ask('POST', account)

  async function signInAgain(password: string): Promise<SignInOutcome> {
    const fault = await requestSignIn(account, password)
    if (fault === 'wrongCredentials') return { ok: false, error: 'wrongPassword' }
    if (fault === 'tooManyFailures') return { ok: false, error: 'throttled' }
    if (fault) return { ok: false, error: 'unavailable' }
    const begun = await extend()
    return begun.state === 'alive' ? { ok: true, endsAt: begun.endsAt } : { ok: false, error: 'unavailable' }
  }

  return (
    <SessionGuard account={account} endsAt={endsAt} check={check} extend={extend} signInAgain={signInAgain} />
  )
}

async function ask(method: 'GET' | 'POST', account: string): Promise<SessionState> {
  const response = await fetch('/api/session', { method, cache: 'no-store' })
  const session = stateSchema.parse(await response.json())
  // Another tab may meanwhile belong to another person: this page is not theirs.
  const isAnother = session.state === 'alive' && session.account !== undefined && session.account !== account
  return isAnother ? { state: 'ended' } : session
}
