import { encode } from 'next-auth/jwt'
import type { Viewer } from '@/lib/core/viewer'

/** The cookie of a new session of that person, as next-auth writes it. */
export async function sessionCookieOf(
  viewer: Viewer,
): Promise<{ name: string; value: string; sessionId: string }> {
  const { db } = await import('@/lib/core/db')
  const { sessionSecret } = await import('@/lib/core/auth-options')
  const expiresAt = new Date(Date.now() + 3_600_000)
  const session = await db.staffSession.create({
    data: { staffId: viewer.staffId, expiresAt },
    select: { id: true },
  })
  const value = await encode({ token: { sid: session.id }, secret: sessionSecret() })
  return { name: 'next-auth.session-token', value, sessionId: session.id }
}
