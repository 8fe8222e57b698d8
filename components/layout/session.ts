'use client'

/** Whoever got "not signed in" from the server says so; `SessionGuard` then asks for the password over the page. */
export function noteSessionEnded() {
  window.dispatchEvent(new Event(SESSION_ENDED_EVENT))
}

export const SESSION_ENDED_EVENT = 'pryimalnia:session-ended'

/** When the session ends by itself, as an ISO instant, or that it already has. */
export type SessionState = { state: 'alive'; endsAt: string } | { state: 'ended' }

export type SignInOutcome =
  | { ok: true; endsAt: string }
  | { ok: false; error: 'wrongPassword' | 'throttled' | 'unavailable' }
