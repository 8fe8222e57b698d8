import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { env } from './env'
import { lastHop } from './rate-limit'
import { derivedSecret } from './secrets'
import { revokeSession, signInWithPassword } from './sign-in'

const credentialsSchema = z.object({ email: z.string().max(200), password: z.string().max(500) })

/** The secret that seals session cookies. */
export const sessionSecret = (): string => env.NEXTAUTH_SECRET ?? derivedSecret('next-auth')

/**
 * Sign-in by next-auth. The cookie holds nothing but the id of a row in `staff_sessions`; whether that
 * session is still good is asked of the database at every request (lib/core/auth.ts).
 */
export const authOptions = (): NextAuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(typed, request) {
        const parsed = credentialsSchema.safeParse(typed)
        if (!parsed.success) throw new Error('wrongCredentials')
        const result = await signInWithPassword({
          ...parsed.data,
          address: lastHop(request.headers?.['x-forwarded-for']),
          browser: String(request.headers?.['user-agent'] ?? ''),
        })
        if (!result.ok) throw new Error(result.error)
        return { id: result.value.sessionId }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
    session: ({ session }) => session,
  },
  events: {
    async signOut({ token }) {
      const sid = z.uuid().safeParse(token?.sid)
      if (sid.success) await revokeSession(sid.data)
    },
  },
})
