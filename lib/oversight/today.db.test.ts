import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { listMyDeadlines, myDeadlinesCount } from '@/lib/enquiries/my-deadlines.queries'
import { agreeException } from '@/lib/secondary-aid/exception-agreement.commands'
import { counted } from '@/scripts/testing/counted'
import { actOnAppeal, givenAppeal } from '@/scripts/testing/given-appeals'
import { givenApplication } from '@/scripts/testing/given-applications'
import { givenGranted } from '@/scripts/testing/given-granted'
import { givenHandedOver } from '@/scripts/testing/given-referrals'
import {
  givenLetter,
  givenTwoCentres,
  type TwoCentres,
  transferForm,
} from '@/scripts/testing/given-transfers'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { readToday, todayDueCount } from './today.queries'
import type { TodayGroup } from './today.rules'
import { requestTransferSchema } from './transfer.schema'
import { requestTransfer } from './transfer-request.commands'

const friday = new Date('2026-11-27T10:00:00Z')
const on = plainDate('2026-11-27')
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

async function today(viewer = centres.head, known: string[] = []) {
  const read = await readToday(viewer, { known }, { now: friday })
  if (!read.ok) throw new Error('The day was refused')
  return read.value
}
async function group(name: TodayGroup, viewer = centres.head) {
  const found = (await today(viewer)).lists.find((list) => list.group === name)
  if (!found) throw new Error(`No group ${name}`)
  return found
}
const protection = { protection: { reason: 'Погрози', reviewOn: '' } }

describe('the head’s day', () => {
  it('holds decisions by their term, and names no protected person', async () => {
    const { desk, head } = centres
    const { clientId } = await givenClient(desk)
    const hidden = await givenClient(desk, { surname: 'Прихована', ...protection })
    await givenApplication(desk, { clientId, receivedOn: on, dueOn: plainDate('2026-12-04') })
    const late = await givenApplication(desk, {
      clientId: hidden.clientId,
      receivedOn: on,
      dueOn: plainDate('2026-11-25'),
    })
    const { count, rows } = await group('decisions')
    expect(count).toBe(2)
    expect(rows).toMatchObject([
      { number: late.number, person: { kind: 'protected' }, term: { kind: 'overdue', daysOver: 2 } },
      { person: { kind: 'named' }, term: { kind: 'near' } },
    ])
    const page = await today()
    expect(page.urgent[0]).toMatchObject({ group: 'decisions', number: late.number })
    expect(JSON.stringify(page)).not.toContain('Прихована')
    const allowed = await db.secondaryAidApplication.count({
      where: {
        AND: [
          accessibleBy(head.ability, 'decide').ofType('SecondaryAidApplication'),
          { state: 'UNDER_REVIEW', dueOn: { not: null } },
        ],
      },
    })
    expect(allowed).toBe(count)
  })

  it('holds written enquiries and clients’ terms that are overdue or about to be, and no others', async () => {
    const { desk } = centres
    const late = await givenLetter(desk, { receivedOn: '2026-10-20', now: new Date('2026-10-20T09:00:00Z') })
    await givenLetter(desk, { receivedOn: '2026-11-20' })
    expect((await group('written')).rows).toMatchObject([{ href: `/visits/${late.visitId}` }])
    expect((await group('terms')).count).toBe(0)
    await db.enquiryDeadline.updateMany({
      where: { enquiryId: late.enquiryId },
      data: { dueOn: new Date('2026-11-30') },
    })
    expect((await group('terms')).rows).toMatchObject([{ note: 'Подати відзив', term: { kind: 'near' } }])
  })

  it('holds complaints without a resolution and appeals that are late or about to be, and none about the head', async () => {
    const { desk, head } = await givenTwoCentres()
    const complaint = { kind: 'COMPLAINT', about: 'STAFF' } as const
    const fresh = await givenAppeal(desk, { ...complaint, aboutStaffId: head.staffId })
    expect((await group('complaints', head)).count).toBe(0)
    await db.citizenAppeal.update({ where: { id: fresh }, data: { aboutStaffId: null } })
    const late = await givenAppeal(desk, { receivedOn: '2026-10-12' })
    await givenAppeal(desk)
    const given = await givenAppeal(desk, { kind: 'COMPLAINT' })
    const resolve = { deed: 'RESOLVE', executorId: desk.staffId, term: 'GENERAL' }
    expect((await actOnAppeal(head, given, resolve)).ok).toBe(true)
    const { count, rows } = await group('complaints', head)
    expect(count).toBe(2)
    expect(rows).toMatchObject([
      { id: late, about: 'REGISTERED', term: { kind: 'overdue' }, href: `/appeals/${late}` },
      { id: fresh, about: 'REGISTERED', term: { kind: 'calm' } },
    ])
    expect((await today(head)).urgent).toMatchObject([{ id: late }])
    const { deadlines } = await listMyDeadlines(desk)
    expect(deadlines).toMatchObject([{ kind: 'APPEAL', id: given, dueOn: '2026-12-18' }])
    expect(await counted(myDeadlinesCount(desk, plainDate('2026-12-18')))).toBe(1)
    expect((await listMyDeadlines(desk, { kind: 'CLIENT_TERM' })).deadlines).toEqual([])
  })

  it('holds transfers to accept and, at the sender, proposals and what was not accepted in time', async () => {
    const { desk, head, headThere } = centres
    const send = async (viewer: typeof desk, now: Date) =>
      requestTransfer(
        viewer,
        requestTransferSchema.parse({
          matter: { enquiry: (await givenLetter(desk)).enquiryId },
          form: transferForm(headThere.unit.id, { clientToldOn: '2026-11-20' }),
          submissionId: randomUUID(),
        }),
        now,
      )
    await send(desk, friday)
    await send(head, new Date('2026-11-24T10:00:00Z'))
    await send(head, friday)
    expect((await group('incoming', headThere)).rows).toMatchObject([
      { term: { kind: 'overdue' } },
      { term: { kind: 'near' } },
    ])
    expect((await group('outgoing')).rows.map(({ about }) => about).toSorted()).toEqual(['PROPOSED', 'SENT'])
    expect((await group('incoming')).count).toBe(0)
  })

  it('holds exceptions until the head agrees to the reason as it was read', async () => {
    const { desk, head, headThere } = centres
    const { clientId } = await givenClient(desk)
    const { applicationId } = await givenApplication(desk, {
      clientId,
      receivedOn: on,
      dueOn: plainDate('2026-12-04'),
      exception: { reason: 'Довідка згоріла', on },
    })
    expect((await group('exceptions')).rows).toMatchObject([{ id: applicationId, note: 'Довідка згоріла' }])
    const agree = (viewer: typeof head, reason: string) =>
      agreeException(viewer, { applicationId, paper: null, reason, submissionId: randomUUID() }, friday)
    expect(await agree(headThere, 'Довідка згоріла')).toEqual({ ok: false, error: 'applicationNotFound' })
    expect(await agree(desk, 'Довідка згоріла')).toEqual({ ok: false, error: 'notYourAct' })
    expect(await agree(head, 'Інше')).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect((await agree(head, 'Довідка згоріла')).ok).toBe(true)
    expect((await group('exceptions')).count).toBe(0)
    const notices = await db.staffNotice.findMany({
      where: { staffId: desk.staffId, subjectId: applicationId },
      select: { kind: true },
    })
    expect(notices).toEqual([{ kind: 'EXCEPTION_AGREED' }])
  })

  it('holds grants without a provider, referrals without an answer, openings, conflicts, lost contacts', async () => {
    const { desk, head } = centres
    const granted = await givenGranted({ head, on: plainDate('2026-11-20') })
    expect((await group('appointments')).rows).toMatchObject([{ id: granted.applicationId }])
    const { referralId } = await givenHandedOver(desk)
    await db.referral.update({ where: { id: referralId }, data: { state: 'NO_ANSWER' } })
    expect((await group('referrals')).rows).toMatchObject([
      { about: 'NO_ANSWER', href: `/referrals/${referralId}` },
    ])
    const { clientId } = await givenClient(desk)
    const { enquiryId } = await givenLetter(desk)
    await db.cardOpening.create({
      data: {
        staffId: desk.staffId,
        clientId,
        reason: 'Дзвінок із суду',
        openedAt: friday,
        until: friday,
        homeUnitId: head.unit.id,
      },
    })
    await db.conflictCheck.create({
      data: {
        unitId: head.unit.id,
        staffId: desk.staffId,
        clientId,
        occasion: 'INTAKE',
        hits: [],
        verdict: 'FOR_HEAD',
        reason: 'Однакове прізвище',
      },
    })
    await db.orphanContact.create({
      data: {
        subject: 'ENQUIRY',
        subjectId: enquiryId,
        unitId: head.unit.id,
        fault: 'NO_END',
        foundAt: friday,
        seenAt: friday,
      },
    })
    expect((await group('openings')).rows).toMatchObject([
      { note: 'Дзвінок із суду', person: { kind: 'none' } },
    ])
    expect((await group('conflicts')).rows).toMatchObject([{ about: 'INTAKE', note: 'Однакове прізвище' }])
    expect((await group('orphans')).rows).toMatchObject([{ about: 'NO_END' }])
  })

  it('is empty for another centre’s head, and puts only who is seen anew on record', async () => {
    const stranger = await givenStaff({ role: 'HEAD' })
    const page = await today(stranger)
    expect(page.lists.every(({ count, rows }) => count === 0 && rows.length === 0)).toBe(true)
    expect(await counted(todayDueCount(stranger, on, 100))).toBe(0)
    // Two terms at least have ended: of them no more is read than is told.
    expect(await counted(todayDueCount(centres.head, on, 100))).toBeGreaterThan(1)
    expect(await counted(todayDueCount(centres.head, on, 1))).toBe(1)
    const looks = () =>
      db.auditEntry.count({ where: { staffId: centres.head.staffId, action: 'read', subject: 'people' } })
    const first = await today()
    const before = await looks()
    await today(
      centres.head,
      first.lists.flatMap(({ rows }) => rows.map((row) => `${row.group}:${row.id}`)),
    )
    expect(await looks()).toBe(before)
    await today()
    expect(await looks()).toBe(before + 1)
  })
})
