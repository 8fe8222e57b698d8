'use client'

import { z } from 'zod'
import type { SignInFault } from '@/lib/offices/sign-in.schema'

const csrfSchema = z.object({ csrfToken: z.string() })
const answerSchema = z.object({ url: z.string().optional() })

const FAULTS: Record<string, SignInFault> = {
  wrongCredentials: 'wrongCredentials',
  tooManyFailures: 'tooManyFailures',
  passwordExpired: 'passwordExpired',
}

/** Opens a session by next-auth's own two requests; its client library would weigh more than the whole page. */
export async function requestSignIn(email: string, password: string): Promise<SignInFault | undefined> {
  try {
    const { csrfToken } = csrfSchema.parse(await (await fetch('/api/auth/csrf')).json())
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, email, password, json: 'true', callbackUrl: '/' }),
    })
    if (response.ok) return undefined
    const { url = '' } = answerSchema.parse(await response.json())
    const error = new URL(url, window.location.origin).searchParams.get('error') ?? ''
    return FAULTS[error] ?? 'unavailable'
  } catch {
    // No connection, or an answer of something that stands between: either way the server was not asked.
    return 'unavailable'
  }
}
