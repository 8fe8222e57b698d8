import { expect, it, vi } from 'vitest'
import { givenStaff } from '@/scripts/testing/givens'
import { sessionCookieOf } from '@/scripts/testing/session-cookie'
import type { Permission } from './access'
import { db } from './db'
import { readForViewer } from './page-read'
import type { Viewer } from './viewer'

let cookie = ''
// Next gives these to a request it serves; here there is none.
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (cookie ? { value: cookie } : undefined) }),
  headers: async () => new Headers(),
}))
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`)
  },
}))

/** What each of these looks is on record as. */
const FACT = { action: 'search', subject: 'person' } as const
const looksOf = (staffId: string) => db.auditEntry.count({ where: { staffId, ...FACT } })

async function signedIn() {
  const desk = await givenStaff({ role: 'FRONTLINER' })
  const { value, sessionId } = await sessionCookieOf(desk)
  cookie = value
  return { desk, sessionId }
}

/** A page that reads: what it read for, and what of it was recorded. */
function page(permission: Permission = 'client:read') {
  const begun: Viewer[] = []
  const recorded: string[] = []
  const open = () =>
    readForViewer(permission, async (viewer, admission) => {
      begun.push(viewer)
      if (await admission.record(FACT)) recorded.push(viewer.staffId)
      return viewer.roles.length
    })
  return { open, begun, recorded }
}

it('reads once for a person who is still let in, and records it', async () => {
  const { desk } = await signedIn()
  const { open, begun, recorded } = page()
  for (const time of [1, 2]) {
    expect(await open()).toMatchObject({ viewer: { staffId: desk.staffId }, value: 1 })
    expect(begun).toHaveLength(time)
    expect(recorded).toHaveLength(time)
    expect(await looksOf(desk.staffId)).toBe(time)
  }
})

it('shows and records nothing once the session is revoked', async () => {
  const { desk, sessionId } = await signedIn()
  const { open, recorded } = page()
  await open()
  await db.staffSession.update({ where: { id: sessionId }, data: { revokedAt: new Date() } })
  await expect(open()).rejects.toThrow('redirected to /sign-in')
  expect(recorded).toHaveLength(1)
  expect(await looksOf(desk.staffId)).toBe(1)
})

it('reads nothing for whom there is no such page', async () => {
  await signedIn()
  await page().open()
  const { open, begun } = page('staff:manage')
  await expect(open()).rejects.toThrow('not found')
  expect(begun).toEqual([])
})

it('reads anew by the rights of now when they have changed', async () => {
  const { desk } = await signedIn()
  const { open, begun, recorded } = page()
  await open()
  await db.staffRole.create({ data: { staffId: desk.staffId, unitId: desk.unit.id, role: 'HEAD' } })
  expect((await open()).value).toBe(2)
  expect(begun).toHaveLength(3)
  expect(recorded).toHaveLength(2)
  expect(await looksOf(desk.staffId)).toBe(2)
})
