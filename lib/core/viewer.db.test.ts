import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { db } from './db'
import type { Viewer } from './viewer'
import { findViewerOfStaff } from './viewer.queries'

const given = () => givenStaff({ role: 'FRONTLINER' })
const seenAnew = async ({ staffId }: Viewer) => {
  const viewer = await findViewerOfStaff(staffId)
  if (!viewer) throw new Error('Nobody is there')
  return viewer
}

it('is the same object while nothing changes, however many ask at once', async () => {
  const desk = await given()
  const seen = await Promise.all([seenAnew(desk), seenAnew(desk), seenAnew(desk)])
  for (const each of [...seen, await seenAnew(desk)]) expect(each).toBe(seen[0])
})

it.each<[what: string, change: (desk: Viewer) => Promise<unknown>, seen: (now: Viewer) => unknown]>([
  [
    'a unit below the centre',
    ({ unit }) => {
      const id = randomUUID()
      const names = { name: 'Пункт', shortName: 'Пункт', nameEn: 'Point' }
      const place = { id, parentId: unit.id, path: [unit.id, id], code: id, kind: 'ACCESS_POINT' as const }
      return db.unit.create({ data: { ...names, ...place }, select: { id: true } })
    },
    ({ centreUnitIds }) => centreUnitIds,
  ],
  [
    'the name of the unit',
    ({ unit }) =>
      db.unit.update({ where: { id: unit.id }, data: { name: 'Інша назва' }, select: { id: true } }),
    ({ unit }) => unit.name,
  ],
  [
    'a role',
    ({ staffId, unit }) => db.staffRole.create({ data: { staffId, unitId: unit.id, role: 'HEAD' } }),
    ({ roles }) => roles,
  ],
  [
    'the name of the person',
    ({ staffId }) =>
      db.staff.update({ where: { id: staffId }, data: { name: 'Інше Імʼя' }, select: { id: true } }),
    ({ name }) => name,
  ],
  [
    'a card opened with a reason',
    async (desk) => {
      const { clientId } = await givenClient(desk)
      const opening = { staffId: desk.staffId, clientId, homeUnitId: desk.unit.id, reason: 'Заміна' }
      const [openedAt, until] = [new Date(), new Date(Date.now() + 3_600_000)]
      await db.cardOpening.create({ data: { ...opening, openedAt, until }, select: { id: true } })
    },
    ({ ability }) => ability.rules,
  ],
])('sees at the next request that %s has changed', async (_what, change, seen) => {
  const desk = await given()
  const before = seen(await seenAnew(desk))
  await change(desk)
  expect(seen(await seenAnew(desk))).not.toEqual(before)
})
