import 'server-only'

type Counted = { since: number; count: number }

/** More callers than this are forgotten at once: memory must not grow with whoever makes up addresses. */
const MOST_CALLERS = 10_000

/**
 * Counts what each caller asks in a stretch of time. Each process counts by itself: it protects the machine and slows
 * guessing, and proves nothing.
 *
 * @returns whether the caller has asked more often than allowed
 */
export function rateLimit(allowed: number, windowMs: number): (caller: string, now?: number) => boolean {
  const callers = new Map<string, Counted>()
  return (caller, now = Date.now()) => {
    if (callers.size > MOST_CALLERS) callers.clear()
    const known = callers.get(caller)
    if (!known || now - known.since >= windowMs) {
      callers.set(caller, { since: now, count: 1 })
      return false
    }
    known.count += 1
    return known.count > allowed
  }
}

/** Where a request comes from, as the server before us tells it. */
export function addressOf(request: Request): string {
  return lastHop(request.headers.get('x-forwarded-for'))
}

/**
 * The last address of `X-Forwarded-For`: a proxy puts what it has seen behind what the browser says of itself. Without
 * a proxy the web server overwrites the header with what it sees (`scripts/runtime/known-address.mjs`).
 */
export function lastHop(forwardedFor: unknown): string {
  return (
    String(forwardedFor ?? '')
      .split(',')
      .at(-1)
      ?.trim() || 'unknown'
  )
}
