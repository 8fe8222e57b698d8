import type { NextRequest } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { z } from 'zod'
import { getViewer } from '@/lib/core/auth'
import { sessionSecret } from '@/lib/core/auth-options'
import { extendSession } from '@/lib/core/sign-in'
import { findSessionEnd } from '@/lib/offices/session.queries'

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

/** How long the session lasts, without prolonging it: asking is not working. */
export async function GET(request: NextRequest): Promise<Response> {
  const sessionId = await sessionIdOf(request)
  return state(sessionId ? await findSessionEnd(sessionId) : undefined)
}

/** Prolongs the session: the person is there. `account` tells the page whose session it is by now. */
export async function POST(): Promise<Response> {
  const viewer = await getViewer()
  return state(viewer?.session && (await extendSession(viewer.session.id)), viewer?.email)
}

function state(endsAt: Date | undefined, account?: string): Response {
  const now = new Date().toISOString()
  if (!endsAt) return Response.json({ state: 'ended', now }, NO_STORE)
  return Response.json({ state: 'alive', endsAt: endsAt.toISOString(), now, account }, NO_STORE)
}

// The name says whether the cookie was set over HTTPS; behind a proxy the server itself may not know.
async function sessionIdOf(req: NextRequest): Promise<string | undefined> {
  for (const cookieName of ['__Secure-next-auth.session-token', 'next-auth.session-token']) {
    const claims = await getToken({ req, secret: sessionSecret(), cookieName }).catch(() => null)
    const sid = z.uuid().safeParse(claims?.sid)
    if (sid.success) return sid.data
  }
  return undefined
}
