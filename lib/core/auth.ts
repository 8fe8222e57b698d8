import 'server-only'
import { createHash } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { z } from 'zod'
import { holds, type Permission } from './access'
import { type Asking, EarlyAdmission } from './admission'
import { sessionSecret } from './auth-options'
import { BY_ITSELF } from './http'
import { extendSession } from './sign-in'
import type { Viewer } from './viewer'
import {
  type Asked,
  findViewerOfSession,
  findViewerOfToken,
  type Look,
  viewerOfTokenBefore,
} from './viewer.queries'

export type { Viewer } from './viewer'

const COOKIE_NAMES = ['__Secure-next-auth.session-token', 'next-auth.session-token']
const TOUCH_AFTER_MS = 60_000

/**
 * Who is asking, by the session cookie; undefined when signed out, expired, revoked or disabled. To ask is to work: the
 * session lasts longer for it, unless a screen asked by itself (`BY_ITSELF`).
 */
export async function getViewer(): Promise<Viewer | undefined> {
  const asking = askingOfPage()
  asking.answer ??= sessionIdOfRequest().then((sessionId) => (sessionId ? askSession(sessionId) : NOBODY))
  return (await asking.answer).viewer
}

const NOBODY: Asked = { viewer: undefined, isRecorded: false }

/** Of one page, whose parts ask side by side; a route or an action asks once by itself. */
const askingOfPage = cache((): Asking => ({}))

async function askSession(sessionId: string, look?: Look): Promise<Asked> {
  const found = await findSession(sessionId, look)
  if (!found) return NOBODY
  const { viewer, lastSeenAt, isRecorded } = found
  if (viewer.session && Date.now() - lastSeenAt.getTime() > TOUCH_AFTER_MS && !(await isAskedByItself())) {
    const expiresAt = await extendSession(viewer.session.id)
    if (expiresAt) return { viewer: { ...viewer, session: { ...viewer.session, expiresAt } }, isRecorded }
  }
  return { viewer, isRecorded }
}

/** The same without prolonging the session: for what stays open by itself. */
export async function peekViewer(): Promise<Viewer | undefined> {
  const sessionId = await sessionIdOfRequest()
  return sessionId ? (await findSession(sessionId))?.viewer : undefined
}

async function isAskedByItself(): Promise<boolean> {
  return (await headers()).has(BY_ITSELF)
}

async function findSession(sessionId: string, look?: Look) {
  const found = await findViewerOfSession(sessionId, look)
  if (!found) letIn.delete(sessionId)
  else {
    if (letIn.size >= MOST_OPENED) letIn.clear()
    letIn.set(sessionId, found.viewer)
  }
  return found
}

async function sessionIdOfRequest(): Promise<string | undefined> {
  const jar = await cookies()
  const token = COOKIE_NAMES.map((name) => jar.get(name)?.value).find(Boolean)
  return token ? sessionIdOf(token) : undefined
}

const letIn = new Map<string, Viewer>()

/** For a read begun for whoever was let in with this session the last time; none was: undefined. */
export async function admissionOfSession(): Promise<EarlyAdmission | undefined> {
  const sessionId = await sessionIdOfRequest()
  const before = sessionId ? letIn.get(sessionId) : undefined
  if (!sessionId || !before) return undefined
  return new EarlyAdmission(before, askingOfPage(), (look) => askSession(sessionId, look))
}

type OpenedCookie = { sessionId: string; untilMs: number }

const MOST_OPENED = 2000
const opened = new Map<string, OpenedCookie>()

/**
 * The session a cookie names. A cookie says the same as long as it lives, and to unseal it takes longer than to ask the
 * database about its session; so it is unsealed once. Whether the session is alive is asked at each request all the same.
 */
async function sessionIdOf(token: string): Promise<string | undefined> {
  const known = opened.get(token) ?? (await unseal(token))
  if (!known || known.untilMs < Date.now()) {
    opened.delete(token)
    return undefined
  }
  if (opened.size >= MOST_OPENED) opened.clear()
  opened.set(token, known)
  return known.sessionId
}

const claimsSchema = z.object({ sid: z.uuid(), exp: z.number() })

async function unseal(token: string): Promise<OpenedCookie | undefined> {
  try {
    const claims = claimsSchema.safeParse(await decode({ token, secret: sessionSecret() })).data
    return claims && { sessionId: claims.sid, untilMs: claims.exp * 1000 }
  } catch {
    // A cookie sealed with another key (a new installation on the same address) is no session.
    return undefined
  }
}

/** `before`: for a read begun for whoever was let in with the token the last time; `now` asks who is. */
export type Bearer = { before: EarlyAdmission | undefined; now: () => Promise<Viewer | undefined> }

/** Who is asking, by `Authorization: Bearer …` (`npm run token`). */
export function bearerOf(request: Request): Bearer {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!token) return { before: undefined, now: async () => undefined }
  const tokenHash = Uint8Array.from(createHash('sha256').update(token).digest())
  const before = viewerOfTokenBefore(tokenHash)
  return {
    before: before && new EarlyAdmission(before, {}, (look) => findViewerOfToken(tokenHash, look)),
    now: async () => (await findViewerOfToken(tokenHash)).viewer,
  }
}

/** For pages: the signed-out go to the sign-in, those without the right see that there is no such page. */
export async function requireViewer(permission?: Permission): Promise<Viewer> {
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in')
  if (permission && !holds(viewer.ability, permission)) notFound()
  return viewer
}
