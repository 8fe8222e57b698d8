import { type NextRequest, NextResponse } from 'next/server'

/**
 * Sends those without a session to sign in, and does no more: whether the session is alive and what it may do is
 * asked at every entry point again.
 */
export function proxy(request: NextRequest) {
  const signIn = new URL('/sign-in', request.nextUrl)
  const { pathname, search } = request.nextUrl
  if (pathname !== '/') signIn.searchParams.set('to', pathname + search)
  return NextResponse.redirect(signIn)
}

export const config = {
  matcher: [
    {
      // Route handlers answer 401 themselves; the pages named here are open to everybody.
      source:
        '/((?!api/|_next/|sign-in|accessibility|photo|partner-answer|partner-record|sheet/|hall/|ticket|favicon.ico|icon.svg|robots.txt).*)',
      // Who has a session does not pass here. next-auth gives its cookie either name: plain on http, prefixed on https.
      missing: [
        { type: 'cookie', key: 'next-auth.session-token' },
        { type: 'cookie', key: '__Secure-next-auth.session-token' },
      ],
    },
  ],
}
