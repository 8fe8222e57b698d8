import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { recordAbsence } from '@/lib/offices/absence.commands'
import type { AbsenceForm } from '@/lib/offices/absence.schema'
import { givenOpenEnquiry } from '@/scripts/testing/given-team'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { reassign } from './reassign.commands'
import { proposeWorkers } from './reassign.queries'
import { findTeamMember, listTeam } from './workload.queries'
import { markMatters } from './workload-matters.queries'

const now = new Date('2026-11-20T09:00:00Z')
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
const days = (from: string, to: string, kind: AbsenceForm['kind'] = 'VACATION'): AbsenceForm => ({
  ...{ kind, note: '' },
  ...{ from: plainDate(from), to: plainDate(to) },
})
const record = (viewer: Viewer, staffId: string, form: AbsenceForm) =>
  recordAbsence(viewer, { staffId, form, submissionId: randomUUID() })
const ofTeam = (viewer: Viewer) => listTeam(viewer, {}, { now, page: 100 })

describe('handing over', () => {
  async function givenMatters(count: number) {
    const [from, to] = [await worker('Роман Береза'), await worker('Софія Липа')]
    const ids: string[] = []
    for (let made = 0; made < count; made += 1) ids.push(await givenOpenEnquiry(from, clientId))
    const matters = ids.map((id) => ({ kind: 'ENQUIRY' as const, id, expectedRevision: 1 }))
    const input = { fromStaffId: from.staffId, toStaffId: to.staffId, matters, reason: 'Відпустка' }
    return { from, to, ids, matters, input: { ...input, submissionId: randomUUID() } }
  }
  const executorsOf = async (ids: string[]) => {
    const rows = await db.enquiry.findMany({ where: { id: { in: ids } }, select: { executorId: true } })
    return rows.map(({ executorId }) => executorId)
  }

  it('moves all of them once, and tells both workers of each', async () => {
    const { from, to, ids, input } = await givenMatters(3)
    const marks = async (viewer: Viewer, { staffId }: Viewer) => {
      const found = await markMatters(viewer, { staffId, after: undefined })
      return found.ok ? found.value.marks.toSorted() : []
    }
    expect(await marks(head, from)).toEqual(ids.map((id) => `${id} 1`).toSorted())
    expect(await reassign(head, input, now)).toEqual({ ok: true, value: { moved: 3 } })
    expect(await marks(head, from)).toEqual([])
    expect(await marks(head, to)).toEqual(ids.map((id) => `${id} 2`).toSorted())
    expect(await marks(stranger, to)).toEqual([])
    expect(await reassign(head, input, now)).toEqual({ ok: true, value: { moved: 3 } })
    expect(await executorsOf(ids)).toEqual([to.staffId, to.staffId, to.staffId])
    const notices = await db.staffNotice.findMany({
      where: { staffId: { in: [from.staffId, to.staffId] } },
      select: { staffId: true, kind: true, reason: true },
    })
    expect(notices).toHaveLength(6)
    expect(notices.filter(({ staffId }) => staffId === to.staffId).map(({ kind }) => kind)).toEqual([
      'WORK_GIVEN',
      'WORK_GIVEN',
      'WORK_GIVEN',
    ])
    expect(new Set(notices.map(({ reason }) => reason))).toEqual(new Set(['Відпустка']))
  })

  it('leaves who has gone to be found when the last matter has been moved', async () => {
    const { from, input } = await givenMatters(1)
    const { from: without, input: theirs } = await givenMatters(1)
    await db.staff.update({ where: { id: from.staffId }, data: { disabledAt: now } })
    await db.staffRole.deleteMany({ where: { staffId: without.staffId } })
    for (const { gone, moved } of [
      { gone: from, moved: input },
      { gone: without, moved: theirs },
    ]) {
      expect(await reassign(head, moved, now)).toEqual({ ok: true, value: { moved: 1 } })
      expect((await findTeamMember(head, gone.staffId, now))?.load.weight).toBe(0)
      expect(await findTeamMember(stranger, gone.staffId, now)).toBeUndefined()
      expect((await ofTeam(head)).members.map(({ id }) => id)).not.toContain(gone.staffId)
    }
  })

  it('moves none when somebody wrote in one, and says in which', async () => {
    const { from, ids, input } = await givenMatters(3)
    const changedId = ids[1] ?? ''
    await db.enquiry.update({ where: { id: changedId }, data: { revision: 2 }, select: { id: true } })
    expect(await reassign(head, input, now)).toEqual({
      ok: false,
      error: 'changedMeanwhile',
      changed: [{ kind: 'ENQUIRY', id: changedId }],
    })
    expect(new Set(await executorsOf(ids))).toEqual(new Set([from.staffId]))
    expect(await db.staffNotice.count({ where: { staffId: from.staffId } })).toBe(0)
  })

  it('gives nothing to who is away, and says so; nor to a stranger', async () => {
    const { to, ids, input } = await givenMatters(1)
    await record(head, to.staffId, days('2026-11-20', '2026-11-20', 'SICK'))
    expect(await reassign(head, input, now)).toEqual({ ok: false, error: 'workerAway' })
    const elsewhere = await givenStaff({ role: 'FRONTLINER' })
    expect(await reassign(head, { ...input, toStaffId: elsewhere.staffId }, now)).toMatchObject({
      error: 'workerDoesNotFit',
    })
    expect(await reassign(stranger, input, now)).toEqual({ ok: false, error: 'matterNotFound' })
    expect(await executorsOf(ids)).toEqual([input.fromStaffId])
  })

  it('is proposed with reasons, never against an absence', async () => {
    const { to, matters, from } = await givenMatters(1)
    const asked = { fromStaffId: from.staffId, matters }
    const free = await proposeWorkers(head, asked, now)
    expect(free.ok && free.value.takers.some(({ id }) => id === to.staffId)).toBe(true)
    await record(head, to.staffId, days('2026-11-20', '2026-11-20', 'SICK'))
    const away = await proposeWorkers(head, asked, now)
    const excluded = away.ok ? away.value.excluded : []
    expect(excluded.find(({ id }) => id === to.staffId)?.barriers).toEqual(['absent'])
    expect(excluded.find(({ id }) => id === from.staffId)?.barriers).toEqual(['holdsIt'])
    expect(await proposeWorkers(stranger, asked, now)).toEqual({ ok: false, error: 'matterNotFound' })
  })
})

describe('a conflict of interest', () => {
  it('that a person confirmed keeps who works for the other side from the matter', async () => {
    const [from, to] = [await worker('Тетяна Верба'), await worker('Федір Граб')]
    const id = await givenOpenEnquiry(from, clientId)
    const other = await givenClient(head, { surname: 'Мельник' })
    await givenOpenEnquiry(to, other.clientId)
    const asked = {
      fromStaffId: from.staffId,
      matters: [{ kind: 'ENQUIRY' as const, id, expectedRevision: 1 }],
    }
    const found = async () => {
      const proposal = await proposeWorkers(head, asked, now)
      if (!proposal.ok) throw new Error(proposal.error)
      const { takers, excluded } = proposal.value
      const own = [...takers, ...excluded].find((each) => each.id === to.staffId)
      return own && ('barriers' in own ? own.barriers : own.reasons)
    }
    const hit = { question: 'PARTY_IS_CLIENT', nearness: 'SAME_FULL_NAME', clientId: other.clientId }
    const hits = {
      own: [{ ...hit, partyId: null, ofPartyId: null, unitId, isMutual: false, isOpposing: true }],
      ...{ ask: [], isCut: false, isOwnOnly: false },
    }
    const check = { unitId, staffId: head.staffId, clientId, enquiryId: id, occasion: 'ASKED', hits }
    await db.conflictCheck.create({ data: { ...check, verdict: 'OPEN' } })
    expect(await found()).toContain('maybeConflict')
    await db.conflictCheck.create({
      data: { ...check, verdict: 'CONFLICT', at: new Date(Date.now() + 1000) },
    })
    expect(await found()).toEqual(['conflict'])
  })
})
