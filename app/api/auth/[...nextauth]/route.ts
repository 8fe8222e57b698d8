import NextAuth from 'next-auth'
import { z } from 'zod'
import { authOptions } from '@/lib/core/auth-options'
import { isSignInAllowed } from '@/lib/offices/one-time-password.commands'

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(request: Request, context: Context): Promise<Response> {
  const options = authOptions()
  const checked = {
    ...options,
    callbacks: {
      ...options.callbacks,
      /** A password that was handed over opens the account for some days only. */
      async signIn({ user }: { user: { id: string } }) {
        const sessionId = z.uuid().safeParse(user.id)
        return sessionId.success && (await isSignInAllowed(sessionId.data))
      },
    },
  }
  return NextAuth(checked)(request, context)
}

export { answer as GET, answer as POST }
