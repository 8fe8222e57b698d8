import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { recordAbsence } from '@/lib/offices/absence.commands'
import { givenOpenEnquiry } from '@/scripts/testing/given-team'
import { askTransfer, givenLetter, givenTwoCentres, takeTransfer } from '@/scripts/testing/given-transfers'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { reassign } from './reassign.commands'
import { findTeamMember } from './workload.queries'

// Three matters of violence in a row are those a worker was given one after the other, whoever registered them.

const now = new Date('2026-11-20T09:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const inRowOf = async (head: Viewer, { staffId }: Viewer) =>
  (await findTeamMember(head, staffId, now))?.pause?.inRow ?? 0

it('counts what a colleague registered from when it is handed over, though a pause was given in between', async () => {
  const unitId = await givenUnit()
  const head = await givenStaff({ role: 'HEAD', unitId })
  const [from, to] = [
    await givenStaff({ role: 'FRONTLINER', unitId }),
    await givenStaff({ role: 'FRONTLINER', unitId }),
  ]
  const { clientId } = await givenClient(head)
  const give = (worker: Viewer, minutesAgo: number, topicCode: string) =>
    givenOpenEnquiry(worker, clientId, { topicCode, at: before(minutesAgo) })
  const handed: string[] = []
  for (const ago of [90, 80, 70]) handed.push(await give(from, ago, 'DOMESTIC_VIOLENCE'))
  for (const ago of [100, 95, 92]) await give(to, ago, 'SEXUAL_VIOLENCE')
  expect([await inRowOf(head, from), await inRowOf(head, to)]).toEqual([3, 3])

  const today = todayInKyiv(now)
  const form = { kind: 'PAUSE' as const, note: '', from: today, to: today }
  const { staffId } = to
  const paused = await recordAbsence(head, { staffId, form, submissionId: randomUUID() })
  const id = paused.ok ? paused.value.absenceId : ''
  await db.staffAbsence.update({ where: { id }, data: { createdAt: before(60) }, select: { id: true } })
  await give(to, 30, 'ALIMONY')
  expect(await inRowOf(head, to)).toBe(0)
  // Over by the day on which the work is given.
  await db.staffAbsence.update({
    where: { id },
    data: { from: new Date('2026-11-18'), to: new Date('2026-11-19') },
    select: { id: true },
  })

  const matters = handed.map((each) => ({ kind: 'ENQUIRY' as const, id: each, expectedRevision: 1 }))
  const input = { fromStaffId: from.staffId, toStaffId: staffId, matters, reason: 'Відпустка' }
  expect(await reassign(head, { ...input, submissionId: randomUUID() }, now)).toMatchObject({ ok: true })
  expect([await inRowOf(head, from), await inRowOf(head, to)]).toEqual([0, 3])
})

it('counts what another centre registered from when it is taken over', async () => {
  const { desk, head, headThere, deskThere } = await givenTwoCentres()
  const ids: string[] = []
  for (let made = 0; made < 3; made += 1) ids.push((await givenLetter(desk, { now: before(90) })).enquiryId)
  await db.enquiry.updateMany({ where: { id: { in: ids } }, data: { topicCode: 'DOMESTIC_VIOLENCE' } })
  const momentsOf = () =>
    db.enquiry.findMany({ where: { id: { in: ids } }, select: { createdAt: true, givenAt: true } })
  expect(await momentsOf()).toEqual(ids.map(() => ({ createdAt: before(90), givenAt: before(90) })))

  const { clientId } = await givenClient(deskThere)
  await givenOpenEnquiry(deskThere, clientId, { at: before(30) })
  for (const enquiry of ids) {
    const asked = { matter: { enquiry }, to: headThere.unit.id, clientToldOn: '2026-11-20', now: before(60) }
    const sent = await askTransfer(head, asked)
    const transferId = sent.ok ? sent.value.transferId : ''
    expect(await takeTransfer(headThere, transferId, deskThere.staffId, now)).toMatchObject({ ok: true })
  }
  expect(await momentsOf()).toEqual(ids.map(() => ({ createdAt: before(90), givenAt: now })))
  expect(await inRowOf(headThere, deskThere)).toBe(3)
})
