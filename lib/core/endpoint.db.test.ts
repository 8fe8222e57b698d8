import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { givenStaff } from '@/scripts/testing/givens'
import { sessionCookieOf } from '@/scripts/testing/session-cookie'
import { db } from './db'
import { endpoint } from './endpoint'
import { ok } from './result'
import type { Viewer } from './viewer'

let cookie = ''
// Next gives these to a request it serves; here there is none.
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (cookie ? { value: cookie } : undefined) }),
  headers: async () => new Headers(),
}))
vi.mock('next/navigation', () => ({ notFound: () => {}, redirect: () => {} }))

/** What each of these looks is on record as. */
const FACT = { action: 'search', subject: 'person' } as const
const looksOf = (staffId: string) => db.auditEntry.count({ where: { staffId, ...FACT } })

async function signedIn() {
  const desk = await givenStaff({ role: 'FRONTLINER' })
  const { value, sessionId } = await sessionCookieOf(desk)
  cookie = value
  return { desk, sessionId }
}

/** A route that starts early: what it was begun for, and what of it was recorded. */
function earlyRoute() {
  const begun: Viewer[] = []
  const recorded: string[] = []
  const route = endpoint(
    { permission: 'person:find', input: z.object({ typed: z.string() }), startsEarly: true },
    async (viewer, _, admission) => {
      begun.push(viewer)
      if (await admission.record(FACT)) recorded.push(viewer.staffId)
      return ok({ roles: viewer.roles.length })
    },
  )
  const ask = () =>
    route(new Request('http://x/api/people', { method: 'POST', body: JSON.stringify({ typed: 'к' }) }))
  return { ask, begun, recorded }
}

it('is begun once for a person who is still let in, and recorded', async () => {
  const { desk } = await signedIn()
  const { ask, begun, recorded } = earlyRoute()
  for (const time of [1, 2]) {
    expect((await ask()).status).toBe(200)
    expect(recorded).toHaveLength(time)
    expect(await looksOf(desk.staffId)).toBe(time)
  }
  expect(begun.map(({ staffId }) => staffId)).toEqual([desk.staffId, desk.staffId])
})

it('gives and records nothing once the session is revoked', async () => {
  const { desk, sessionId } = await signedIn()
  const { ask, recorded } = earlyRoute()
  await ask()
  await db.staffSession.update({ where: { id: sessionId }, data: { revokedAt: new Date() } })
  expect((await ask()).status).toBe(401)
  expect(recorded).toHaveLength(1)
  expect(await looksOf(desk.staffId)).toBe(1)
})

it('is done anew by the rights of now when they have changed', async () => {
  const { desk } = await signedIn()
  const { ask, begun, recorded } = earlyRoute()
  await ask()
  await db.staffRole.create({ data: { staffId: desk.staffId, unitId: desk.unit.id, role: 'HEAD' } })
  expect(await (await ask()).json()).toEqual({ ok: true, value: { roles: 2 } })
  expect(begun).toHaveLength(3)
  expect(recorded).toHaveLength(2)
  expect(await looksOf(desk.staffId)).toBe(2)
})

it('records two looks of one request, and asks who it is but once', async () => {
  const { desk } = await signedIn()
  const route = endpoint(
    { permission: 'person:find', input: z.object({}), startsEarly: true },
    async (_viewer, _input, admission) =>
      ok([await admission.record(FACT), await admission.isGiven(), await admission.record(FACT)]),
  )
  const ask = async () =>
    (await route(new Request('http://x/api/people', { method: 'POST', body: '{}' }))).json()
  for (const time of [1, 2]) {
    expect(await ask()).toEqual({ ok: true, value: [true, true, true] })
    expect(await looksOf(desk.staffId)).toBe(2 * time)
  }
})
