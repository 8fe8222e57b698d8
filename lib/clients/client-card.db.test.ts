import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, expect, it } from 'vitest'
import { ROLES } from '@/lib/core/access'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { NOT_ADMITTED } from '@/scripts/testing/not-admitted'
import { findClientCard } from './client-card.queries'

const viewers: Viewer[] = []
const clientIds: string[] = []

beforeAll(async () => {
  const own = await givenUnit()
  const colleague = await givenStaff({ role: 'FRONTLINER', unitId: own })
  const stranger = await givenStaff({ role: 'FRONTLINER' })
  for (const role of ROLES) viewers.push(await givenStaff({ role, unitId: own }))
  for (const registrar of [colleague, stranger, ...viewers.slice(0, 1)]) {
    for (const isProtected of [false, true]) {
      const { clientId } = await givenClient(registrar)
      await db.client.update({ where: { id: clientId }, data: { isProtected }, select: { id: true } })
      clientIds.push(clientId)
    }
  }
  // A protected card of a colleague, whose visit the first viewer had.
  const { clientId } = await givenClient(colleague)
  const [frontliner] = viewers
  if (!frontliner) throw new Error('no viewer')
  await givenVisit(frontliner, clientId)
  await db.client.update({ where: { id: clientId }, data: { isProtected: true }, select: { id: true } })
  clientIds.push(clientId)
})

it('opens a card for exactly those in whose lists it stands', async () => {
  const opened: string[] = []
  for (const viewer of viewers) {
    for (const [place, id] of clientIds.entries()) {
      const where = { AND: [accessibleBy(viewer.ability).ofType('Client'), { id }] }
      const isListed = (await db.client.count({ where })) > 0
      const { ok } = await findClientCard(viewer, { clientId: id })
      expect(ok, `${viewer.roles[0]?.role} and card ${place}`).toBe(isListed)
      if (ok) opened.push(`${viewer.roles[0]?.role} ${place}`)
    }
  }
  expect(opened).toContain('FRONTLINER 6')
  expect(opened).not.toContain('FRONTLINER 1')
  expect(opened).toContain('HEAD 1')
})

it('shows and records nothing to whom is not let in', async () => {
  const [viewer] = viewers
  const [clientId] = clientIds
  if (!viewer || !clientId) throw new Error('nobody given')
  const looks = () => db.auditEntry.count({ where: { staffId: viewer.staffId, subjectId: clientId } })
  const before = await looks()
  expect(await findClientCard(viewer, { clientId }, NOT_ADMITTED)).toMatchObject({ ok: false })
  expect(await looks()).toBe(before)
})
