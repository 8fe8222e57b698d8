import NextAuth from 'next-auth'
import { authOptions } from '@/lib/core/auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

function answer(request: Request, context: Context): Promise<Response> {
  return NextAuth(authOptions())(request, context)
}

export { answer as GET, answer as POST }
