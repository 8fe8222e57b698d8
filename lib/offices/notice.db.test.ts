import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { fail, ok } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { counted } from '@/scripts/testing/counted'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { giveNotice, markNoticesSeen } from './notice.commands'
import { listNotices, unseenNoticesCount } from './notice.queries'
import { listHeadsOf } from './unit-heads.queries'

let head: Viewer
let worker: Viewer
let stranger: Viewer

beforeAll(async () => {
  const unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Ірина Гончар' })
  worker = await givenStaff({ role: 'FRONTLINER', unitId })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})

const notice = (to: Viewer[], reason: string) => ({
  to: to.map(({ staffId }) => staffId),
  kind: 'WORK_GIVEN' as const,
  subject: 'STAFF' as const,
  subjectId: randomUUID(),
  reason,
})
async function read(viewer: Viewer, after?: string, page?: number) {
  const listed = await listNotices(viewer, after ? { after } : {}, page)
  if (!listed.ok) throw new Error('The list was refused')
  return listed.value
}

describe('notices', () => {
  it('tell those named, once each, and not their author; each sees one’s own alone', async () => {
    await inTransaction(async (tx) => {
      await giveNotice(tx, head, notice([worker, worker, head], 'Перша'))
      await giveNotice(tx, 'system', notice([worker], 'Друга'))
      return ok(null)
    })
    const { notices } = await read(worker)
    expect(notices).toMatchObject([
      { reason: 'Друга', from: '', isSeen: false },
      { reason: 'Перша', from: 'Ірина Гончар', isSeen: false },
    ])
    expect((await read(head)).notices).toEqual([])
    expect(await counted(unseenNoticesCount(worker))).toBe(2)
    const first = await read(worker, undefined, 1)
    expect(first.notices.map(({ reason }) => reason)).toEqual(['Друга'])
    expect((await read(worker, first.next ?? '', 1)).notices.map(({ reason }) => reason)).toEqual(['Перша'])
    const noticeIds = notices.map(({ id }) => id)
    expect(await markNoticesSeen(stranger, { noticeIds })).toEqual(ok({ seen: 0 }))
    expect(await markNoticesSeen(worker, { noticeIds })).toEqual(ok({ seen: 2 }))
    expect(await markNoticesSeen(worker, { noticeIds })).toEqual(ok({ seen: 0 }))
    expect(await counted(unseenNoticesCount(worker))).toBe(0)
  })

  it('are not given when what they tell of is undone, nor to a closed account', async () => {
    const gone = await givenStaff({ role: 'FRONTLINER' })
    await db.staff.update({ where: { id: gone.staffId }, data: { disabledAt: new Date() } })
    await inTransaction(async (tx) => {
      await giveNotice(tx, head, notice([stranger], 'Скасовано'))
      return fail('undone')
    })
    await inTransaction(async (tx) => ok(await giveNotice(tx, head, notice([gone], 'Нікому'))))
    const given = await db.staffNotice.count({
      where: { staffId: { in: [stranger.staffId, gone.staffId] } },
    })
    expect(given).toBe(0)
  })
})

describe('heads of a unit', () => {
  it('are its own, and where it has none those of the nearest above', async () => {
    const parent = await db.unit.findUniqueOrThrow({
      where: { id: head.unit.id },
      select: { id: true, path: true },
    })
    const bureauId = randomUUID()
    await db.unit.create({
      data: {
        id: bureauId,
        parentId: parent.id,
        code: `b${bureauId.slice(0, 6)}`,
        kind: 'BUREAU',
        name: 'Бюро',
        shortName: 'Бюро',
        nameEn: 'Bureau',
        path: [...parent.path, bureauId],
      },
    })
    expect(await listHeadsOf(bureauId)).toEqual([head.staffId])
    const own = await givenStaff({ role: 'HEAD', unitId: bureauId })
    expect(await listHeadsOf(bureauId)).toEqual([own.staffId])
    await db.staff.update({ where: { id: own.staffId }, data: { disabledAt: new Date() } })
    expect(await listHeadsOf(bureauId)).toEqual([head.staffId])
  })
})
