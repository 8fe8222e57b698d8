import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { cancelAbsence, recordAbsence } from '@/lib/offices/absence.commands'
import type { AbsenceForm } from '@/lib/offices/absence.schema'
import { givenOpenEnquiry } from '@/scripts/testing/given-team'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { markDifficulty } from './workload.commands'
import { findTeamMember, listTeam } from './workload.queries'
import { listWorkerMatters } from './workload-matters.queries'

const now = new Date('2026-11-20T09:00:00Z')
const on = todayInKyiv(now)
let unitId: string
let head: Viewer
let stranger: Viewer
let clientId: string

beforeAll(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  stranger = await givenStaff({ role: 'HEAD' })
  clientId = (await givenClient(head)).clientId
})

const worker = (name: string, role: 'FRONTLINER' | 'LAWYER' = 'FRONTLINER') =>
  givenStaff({ role, unitId, name })
const record = (viewer: Viewer, staffId: string, form: AbsenceForm) =>
  recordAbsence(viewer, { staffId, form, submissionId: randomUUID() })
const ofTeam = (viewer: Viewer) => listTeam(viewer, {}, { now, page: 100 })
const loadOf = async (staffId: string) => (await findTeamMember(head, staffId, now))?.load

describe('the team', () => {
  it('stands in the order of names, with what lies open with each, and nothing for a stranger', async () => {
    const ihor = await worker('Ігор Бойко')
    const anna = await worker('Анна Яремчук')
    await givenOpenEnquiry(ihor, clientId, { topicCode: 'ALIMONY', helpKind: 'DRAFTING' })
    await givenOpenEnquiry(ihor, clientId, { topicCode: 'DOMESTIC_VIOLENCE', helpKind: 'CONSULTATION' })
    await givenOpenEnquiry(anna, clientId, { isClosed: true })

    const names = (await ofTeam(head)).members.map(({ name }) => name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'uk')))
    expect(await loadOf(ihor.staffId)).toMatchObject({ weight: 3 + 4, counts: { ENQUIRY: 2 } })
    expect((await loadOf(anna.staffId))?.weight).toBe(0)
    expect(await findTeamMember(stranger, ihor.staffId, now)).toBeUndefined()
    expect((await ofTeam(stranger)).members.map(({ id }) => id)).toEqual([stranger.staffId])
  })

  it('comes page by page, each worker once', async () => {
    const all = (await ofTeam(head)).members.map(({ id }) => id)
    const seen: string[] = []
    let after: string | undefined
    do {
      const { members, next } = await listTeam(head, { after }, { now, page: 2 })
      seen.push(...members.map(({ id }) => id))
      after = next ?? undefined
    } while (after)
    expect(seen).toEqual(all)
  })

  it('counts what the policy lets be read, of protected people too', async () => {
    const ihor = await worker('Ілля Дух')
    await givenOpenEnquiry(ihor, clientId)
    const closed = await givenClient(head)
    await db.client.update({
      where: { id: closed.clientId },
      data: { isProtected: true },
      select: { id: true },
    })
    await givenOpenEnquiry(ihor, closed.clientId)
    const { matters } = await listWorkerMatters(head, { staffId: ihor.staffId, after: undefined }, { now })
    const where = { executorId: ihor.staffId, closedAt: null }
    const reach = accessibleBy(head.ability, 'read').ofType('Enquiry')
    expect(matters).toHaveLength(await db.enquiry.count({ where: { AND: [reach, where] } }))
    expect(matters.map(({ person }) => person.kind).toSorted()).toEqual(['named', 'protected'])
    expect(JSON.stringify(matters.find(({ person }) => person.kind === 'protected'))).not.toContain(
      'Шевченко',
    )

    // The head above reads neither a protected person of a subordinate centre, nor counts them.
    const above = await givenStaff({ role: 'HEAD', unitId: await unitAbove(unitId) })
    const seen = await db.enquiry.count({
      where: { AND: [accessibleBy(above.ability, 'read').ofType('Enquiry'), where] },
    })
    expect((await findTeamMember(above, ihor.staffId, now))?.load.counts.ENQUIRY).toBe(seen)
    expect(seen).toBe(1)
  })

  it('proposes a pause after three matters of violence in a row, until one is given', async () => {
    const ihor = await worker('Інна Тиха')
    const give = (minute: number, topicCode: string) =>
      givenOpenEnquiry(ihor, clientId, { topicCode, at: new Date(now.getTime() + minute * 60_000) })
    const pauseOf = async () => (await findTeamMember(head, ihor.staffId, now))?.pause ?? null
    await give(-50, 'ALIMONY')
    await give(-40, 'DOMESTIC_VIOLENCE')
    await give(-30, 'SEXUAL_VIOLENCE')
    expect(await pauseOf()).toBeNull()
    await give(-20, 'DOMESTIC_VIOLENCE')
    const pause = await pauseOf()
    expect(pause).toEqual({ inRow: 3, from: on, to: '2026-11-26' })
    await record(head, ihor.staffId, { kind: 'PAUSE', note: 'Важкий тиждень', from: on, to: addDays(on, 7) })
    expect(await pauseOf()).toBeNull()
    // A pause is no absence: other work may be given.
    expect((await findTeamMember(head, ihor.staffId, now))?.isAway).toBe(false)
  })
})

describe('days away', () => {
  const ill: AbsenceForm = { kind: 'SICK', note: 'Операція', from: on, to: addDays(on, 9) }
  const readableBy = (viewer: Viewer, staffId: string) =>
    db.staffAbsence.count({
      where: { AND: [accessibleBy(viewer.ability, 'read').ofType('StaffAbsence'), { staffId }] },
    })

  it('are the own centre’s to know: another, where the worker once helped, hands over their matters and reads none', async () => {
    const ihor = await worker('Гліб Явір')
    const kept = await record(head, ihor.staffId, ill)
    for (const topicCode of ['DOMESTIC_VIOLENCE', 'SEXUAL_VIOLENCE', 'DOMESTIC_VIOLENCE'])
      await givenOpenEnquiry({ ...ihor, unit: stranger.unit }, clientId, { topicCode })
    const seen = await findTeamMember(stranger, ihor.staffId, now)
    expect(seen).toMatchObject({ daysAway: 'HIDDEN', absences: [], isAway: false, pause: null })
    expect(seen?.load.counts.ENQUIRY).toBe(3)
    expect(await readableBy(stranger, ihor.staffId)).toBe(0)
    // What is not offered would be refused.
    const absenceId = kept.ok ? kept.value.absenceId : ''
    expect(await cancelAbsence(stranger, { absenceId, isCancelled: true })).toMatchObject({ ok: false })
    expect(await record(stranger, ihor.staffId, { ...ill, kind: 'PAUSE' })).toMatchObject({
      error: 'workerNotFound',
    })

    expect(await findTeamMember(head, ihor.staffId, now)).toMatchObject({
      ...{ daysAway: 'KEPT', isAway: true },
      absences: [{ kind: 'SICK', note: 'Операція' }],
    })
    expect(await readableBy(head, ihor.staffId)).toBe(1)
  })

  it('of a closed account are known and taken back, and none is offered to be recorded', async () => {
    const ihor = await worker('Гордій Явір')
    await record(head, ihor.staffId, ill)
    await givenOpenEnquiry(ihor, clientId)
    await db.staff.update({ where: { id: ihor.staffId }, data: { disabledAt: now }, select: { id: true } })
    expect(await findTeamMember(head, ihor.staffId, now)).toMatchObject({
      ...{ daysAway: 'KNOWN', isAway: true },
      absences: [{ kind: 'SICK' }],
    })
    const later = { ...ill, from: addDays(on, 20), to: addDays(on, 21) }
    expect(await record(head, ihor.staffId, later)).toMatchObject({ error: 'workerNotFound' })
  })
})

describe('the mark of difficulty', () => {
  it('changes the weight, and is the head’s of the unit alone', async () => {
    const ihor = await worker('Павло Клен')
    const matterId = await givenOpenEnquiry(ihor, clientId)
    const mark = (viewer: Viewer) => markDifficulty(viewer, { kind: 'ENQUIRY', matterId, difficulty: 3 })
    expect(await mark(stranger)).toEqual({ ok: false, error: 'matterNotFound' })
    const before = (await loadOf(ihor.staffId))?.weight ?? 0
    expect(await mark(head)).toEqual({ ok: true, value: { difficulty: 3 } })
    expect(await loadOf(ihor.staffId)).toMatchObject({ weight: 2 * before, hard: 1 })
  })
})

async function unitAbove(below: string): Promise<string> {
  const id = await givenUnit()
  const { path } = await db.unit.findUniqueOrThrow({ where: { id }, select: { path: true } })
  await db.unit.update({
    where: { id: below },
    data: { parentId: id, path: [...path, below] },
    select: { id: true },
  })
  return id
}
