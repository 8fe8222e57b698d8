import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { recordFact } from './audit'
import { db } from './db'
import { fail, ok, type Result } from './result'
import { lookupHash } from './secrets'

/** A session ends after this long without a request … */
export const IDLE_MINUTES = 60
/** … and after this long in any case. */
const LONGEST_HOURS = 12
const MINUTE_MS = 60_000

const WINDOW_MS = 15 * MINUTE_MS
const ALLOWED_FAILURES = { account: 5, address: 50 }

/** argon2id; the library's defaults are those of OWASP (19 MiB, 2 passes). */
export const hashPassword = (password: string): Promise<string> => hash(password)

// Verified when there is no such account, so that the answer takes as long.
let decoy: Promise<string> | undefined

/**
 * Opens a session for a member of staff who knows the password. Failures are counted per account and
 * per network address; past the allowance even a right password waits until the window has passed (R36). An attempt
 * counts from its beginning, so that many at once get no more guesses than one after the other.
 */
export async function signInWithPassword(from: {
  email: string
  password: string
  address: string
  browser: string
}): Promise<
  Result<
    { sessionId: string; staffId: string; name: string },
    'wrongCredentials' | 'tooManyFailures' | 'passwordExpired'
  >
> {
  const email = from.email.trim().toLowerCase()
  const attempts = [attemptOf('account', email), attemptOf('address', from.address)]
  if (!(await takeAttempts(attempts))) return fail('tooManyFailures')

  const now = new Date()
  const staff = await db.staff.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      oneTimePasswordUntil: true,
      disabledAt: true,
      roles: { select: { unitId: true }, take: 1 },
    },
  })
  decoy ??= hashPassword('no such account')
  const isRight = await verify(staff?.passwordHash ?? (await decoy), from.password)
  const unitId = staff?.roles[0]?.unitId
  if (!staff?.passwordHash || !isRight || staff.disabledAt || !unitId) return fail('wrongCredentials')
  await giveBack(attempts)
  // Told only to whoever knows the password that was handed over.
  if (staff.oneTimePasswordUntil && staff.oneTimePasswordUntil <= now) return fail('passwordExpired')
  const sessionId = await openSession(staff.id, unitId, from.browser)
  await db.signInThrottle.deleteMany({ where: { key: attemptOf('account', email).key } })
  return ok({ sessionId, staffId: staff.id, name: staff.name })
}

/**
 * Whether a signed-in person knows their own password. Failures count together with those of signing in, so that a
 * browser left open in the hall does not let anybody guess.
 */
export async function checkOwnPassword(
  { staffId, email }: { staffId: string; email: string },
  typed: string,
): Promise<Result<undefined, 'wrongPassword' | 'tooManyFailures'>> {
  const attempts = [attemptOf('account', email)]
  if (!(await takeAttempts(attempts))) return fail('tooManyFailures')
  const { passwordHash } = await db.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { passwordHash: true },
  })
  if (!passwordHash || !(await verify(passwordHash, typed))) return fail('wrongPassword')
  await giveBack(attempts)
  return ok(undefined)
}

async function openSession(staffId: string, unitId: string, browser: string): Promise<string> {
  const now = Date.now()
  return db.$transaction(async (tx) => {
    const session = await tx.staffSession.create({
      data: { staffId, expiresAt: new Date(now + IDLE_MINUTES * MINUTE_MS), browser: browser.slice(0, 200) },
      select: { id: true },
    })
    await recordFact(
      tx,
      { staffId, unit: { id: unitId } },
      { action: 'signIn', subject: 'staffSession', subjectId: session.id },
    )
    return session.id
  })
}

/** Moves the end of a session that is in use; answers the new end. */
export async function extendSession(sessionId: string): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ expires_at: Date }[]>`
    UPDATE staff_sessions SET last_seen_at = now(),
      expires_at = least(now() + make_interval(mins => ${IDLE_MINUTES}::int), created_at + make_interval(hours => ${LONGEST_HOURS}::int))
    WHERE id = ${sessionId}::uuid AND revoked_at IS NULL AND expires_at > now()
    RETURNING expires_at`
  return row?.expires_at
}

/** Ends a session at once, in every browser tab that holds it. */
export async function revokeSession(sessionId: string): Promise<void> {
  await db.staffSession.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  })
}

type Attempt = { key: string; allowed: number }

function attemptOf(kind: keyof typeof ALLOWED_FAILURES, value: string): Attempt {
  const key = Buffer.from(lookupHash(`signIn:${kind}`, value)).toString('base64url')
  return { key, allowed: ALLOWED_FAILURES[kind] }
}

/** Counts an attempt as failed before it is known; past the allowance of any of them nothing is counted, and it is refused. */
async function takeAttempts(attempts: Attempt[]): Promise<boolean> {
  const taken: Attempt[] = []
  for (const attempt of attempts) {
    if (!(await takeAttempt(attempt))) {
      await giveBack(taken)
      return false
    }
    taken.push(attempt)
  }
  return true
}

/** In one statement: the row is locked between looking and counting. */
async function takeAttempt({ key, allowed }: Attempt): Promise<boolean> {
  const counted = await db.$queryRaw<{ failures: number }[]>`
    INSERT INTO sign_in_throttles AS t (key, failures, window_start) VALUES (${key}, 1, now())
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN t.window_start < now() - make_interval(secs => ${WINDOW_MS / 1000}::int) THEN 1 ELSE t.failures + 1 END,
      window_start = CASE WHEN t.window_start < now() - make_interval(secs => ${WINDOW_MS / 1000}::int) THEN now() ELSE t.window_start END
    WHERE t.failures < ${allowed}::int OR t.window_start < now() - make_interval(secs => ${WINDOW_MS / 1000}::int)
    RETURNING failures`
  return counted.length > 0
}

/** An attempt that was no wrong guess does not count. */
async function giveBack(attempts: Attempt[]): Promise<void> {
  for (const { key } of attempts) {
    await db.signInThrottle.updateMany({
      where: { key, failures: { gt: 0 } },
      data: { failures: { decrement: 1 } },
    })
  }
}
