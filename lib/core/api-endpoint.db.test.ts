import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { issueToken } from '@/lib/offices/api-token.commands'
import { givenStaff } from '@/scripts/testing/givens'
import { type ApiHandler, apiEndpoint } from './api-endpoint'
import { db } from './db'
import { ok } from './result'
import type { Viewer } from './viewer'

// Next puts its server half of this module in when it bundles; plain Node would load the half for browsers.
vi.mock('next/navigation', () => ({ notFound: () => {}, redirect: () => {} }))

/** What each of these looks is on record as. */
const FACT = { action: 'search', subject: 'person' } as const
const looksOf = (staffId: string) => db.auditEntry.count({ where: { staffId, ...FACT } })

/** A route that starts early: what it was begun for, and what of it was recorded. */
function earlyRoute() {
  const begun: Viewer[] = []
  const recorded: string[] = []
  const route = apiEndpoint(
    {
      summary: 'A route of this test',
      permission: 'person:find',
      input: z.object({ typed: z.string() }),
      answer: z.object({ of: z.string(), roles: z.number() }),
      startsEarly: true,
    },
    async (viewer, _, admission) => {
      begun.push(viewer)
      if (await admission.record(FACT)) recorded.push(viewer.staffId)
      return ok({ of: viewer.staffId, roles: viewer.roles.length })
    },
  )
  return { route, begun, recorded }
}

async function givenToken() {
  const desk = await givenStaff({ role: 'FRONTLINER' })
  const issued = await issueToken({ email: desk.email, name: 'проба', days: 1 })
  if (!issued.ok) throw new Error(issued.error)
  return { desk, token: issued.value.token }
}

function ask(route: ApiHandler, token: string, body: object = { typed: 'а' }): Promise<Response> {
  const text = JSON.stringify(body)
  const headers = { Authorization: `Bearer ${token}`, 'Content-Length': String(text.length) }
  const request = new Request('http://office.example/api/v1/trial', { method: 'POST', headers, body: text })
  return route(request, { params: Promise.resolve({}) })
}

describe('a route that starts early', () => {
  it('works once for each request, and records each', async () => {
    const { desk, token } = await givenToken()
    const { route, begun, recorded } = earlyRoute()
    for (let time = 1; time <= 3; time += 1) {
      expect(await (await ask(route, token)).json()).toEqual({ of: desk.staffId, roles: 1 })
      expect([begun.length, recorded.length, await looksOf(desk.staffId)]).toEqual([time, time, time])
    }
  })

  it('gives nothing and records nothing once the token is revoked, and then begins nothing any more', async () => {
    const { desk, token } = await givenToken()
    const { route, begun, recorded } = earlyRoute()
    await ask(route, token)
    await db.apiToken.updateMany({ where: { staffId: desk.staffId }, data: { revokedAt: new Date() } })
    const answer = await ask(route, token)
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toContain(desk.staffId)
    expect(recorded).toHaveLength(1)
    expect(await looksOf(desk.staffId)).toBe(1)
    const before = begun.length
    expect((await ask(route, token)).status).toBe(401)
    expect(begun).toHaveLength(before)
  })

  it('answers by the rights of now, not by those it was begun with', async () => {
    const { desk, token } = await givenToken()
    const { route, recorded } = earlyRoute()
    await ask(route, token)
    await db.staffRole.create({
      data: { staffId: desk.staffId, role: 'HEAD', unitId: desk.unit.id },
      select: { staffId: true },
    })
    expect(await (await ask(route, token)).json()).toEqual({ of: desk.staffId, roles: 2 })
    expect(recorded).toHaveLength(2)
    expect(await looksOf(desk.staffId)).toBe(2)
  })

  it('begins nothing for a token nobody was let in with, nor with an input it refuses', async () => {
    const { token } = await givenToken()
    const { route, begun } = earlyRoute()
    expect((await ask(route, 'pry_unknown')).status).toBe(401)
    await ask(route, token)
    expect((await ask(route, token, { typed: 1 })).status).toBe(422)
    expect(begun).toHaveLength(1)
  })
})
