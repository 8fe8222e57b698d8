import { type NextRequest, NextResponse } from 'next/server'

/** Both names next-auth gives its cookie: plain on http, prefixed on https. */
const SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token']

/**
 * Sends those without a session to sign in, and does no more: whether the session is alive and what it may do is
 * asked at every entry point again.
 */
export function proxy(request: NextRequest) {
  if (SESSION_COOKIES.some((name) => request.cookies.has(name))) return NextResponse.next()
  const signIn = new URL('/sign-in', request.nextUrl)
  const { pathname, search } = request.nextUrl
  if (pathname !== '/') signIn.searchParams.set('to', pathname + search)
  return NextResponse.redirect(signIn)
}

export const config = {
  // Route handlers answer 401 themselves; the pages named here are open to everybody.
  matcher: ['/((?!api/|_next/|sign-in|accessibility|favicon.ico|icon.svg|robots.txt).*)'],
}
