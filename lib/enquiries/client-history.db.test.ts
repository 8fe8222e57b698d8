import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import pg from 'pg'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { db } from '@/lib/core/db'
import { plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findClientHeader } from './client-header.queries'
import { findOlderVisits, readClientHistory, runningTermOf } from './client-history.queries'
import { findClientPreview } from './client-preview.queries'

let own: string
let elsewhere: string
let viewers: Record<string, Viewer>

beforeAll(async () => {
  own = await givenUnit()
  elsewhere = await givenUnit()
  viewers = {
    frontliner: await givenStaff({ role: 'FRONTLINER', unitId: own }),
    lawyer: await givenStaff({ role: 'LAWYER', unitId: own, name: 'Дарина Савчук' }),
    head: await givenStaff({ role: 'HEAD', unitId: own }),
    headAbove: await givenStaff({ role: 'HEAD', unitId: await rootUnitId() }),
    stranger: await givenStaff({ role: 'FRONTLINER', unitId: elsewhere }),
    analyst: await givenStaff({ role: 'ANALYST', unitId: own }),
  }
})
afterEach(() => vi.restoreAllMocks())

async function rootUnitId(): Promise<string> {
  return (await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })).id
}
function viewerOf(name: string): Viewer {
  const viewer = viewers[name]
  if (!viewer) throw new Error(`No viewer ${name}`)
  return viewer
}

type Given = {
  clientId: string
  unitId?: string
  by?: string
  executor?: string
  startedAt?: string
  topicCode?: string
}

async function givenIssue({ clientId, unitId = own, by = 'frontliner', ...more }: Given): Promise<string> {
  const staffId = viewerOf(by).staffId
  const { id } = await db.visit.create({
    data: {
      number: randomUUID(),
      unitId,
      staffId,
      clientId,
      channel: 'PERSONAL',
      isFirst: false,
      startedAt: new Date(more.startedAt ?? '2026-08-05T09:00:00Z'),
      endedAt: new Date('2026-08-05T10:00:00Z'),
      enquiries: {
        create: {
          number: randomUUID(),
          ordinal: 1,
          status: 'IN_WORK',
          unitId,
          clientId,
          executorId: more.executor ? viewerOf(more.executor).staffId : staffId,
          topicCode: more.topicCode ?? 'ALIMONY',
          helpKind: 'CONSULTATION',
        },
      },
    },
    select: { id: true },
  })
  return id
}

describe('readClientHistory', () => {
  it.each(['frontliner', 'lawyer', 'head', 'headAbove', 'stranger', 'analyst'])(
    'shows the %s what the access policy allows, no more and no less',
    async (name) => {
      const viewer = viewerOf(name)
      const { clientId: open } = await givenClient(viewerOf('frontliner'))
      const { clientId: closed } = await givenClient(viewerOf('frontliner'), {
        protection: { reason: 'загроза' },
      })
      for (const clientId of [open, closed]) {
        await givenIssue({ clientId })
        await givenIssue({ clientId, executor: 'lawyer' })
        await givenIssue({ clientId, unitId: elsewhere, by: 'stranger' })
        await givenIssue({ clientId, unitId: elsewhere, by: 'stranger', executor: 'head' })
        const ofClient = { clientId, id: viewer.ability.can('read', 'Enquiry') ? undefined : { in: [] } }
        const allowed = await db.enquiry.findMany({
          where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Enquiry'), ofClient] },
          select: { id: true },
        })
        const { visits } = await readClientHistory(viewer, clientId)
        const shown = visits.flatMap(({ enquiries }) => enquiries.map(({ id }) => id))
        expect(shown.toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
        const allowedVisits = await db.visit.findMany({
          where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Visit'), ofClient] },
          select: { id: true },
        })
        expect(visits.map(({ id }) => id).toSorted()).toEqual(allowedVisits.map(({ id }) => id).toSorted())
      }
    },
  )

  it('gives the newest first, ten at a time, and the rest after the last', async () => {
    const desk = viewerOf('frontliner')
    const { clientId } = await givenClient(desk)
    const made: string[] = []
    for (let day = 1; day <= 12; day += 1) {
      made.unshift(
        await givenIssue({ clientId, startedAt: `2026-03-${String(day).padStart(2, '0')}T09:00:00Z` }),
      )
    }
    const first = await readClientHistory(desk, clientId)
    expect(first.visits.map(({ id }) => id)).toEqual(made.slice(0, 10))
    const after = first.next
    if (!after) throw new Error('There is no next page')
    const rest = await findOlderVisits(desk, { clientId, after })
    expect(rest.ok && rest.value.visits.map(({ id }) => id)).toEqual(made.slice(10))
    expect(rest.ok && rest.value.next).toBeNull()
    expect(await findOlderVisits(viewerOf('stranger'), { clientId, after })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
  })

  it('names sensitive topics neutrally and tells the nearest term still to be met', async () => {
    const desk = viewerOf('frontliner')
    const { clientId } = await givenClient(desk)
    const visitId = await givenIssue({ clientId, topicCode: 'DOMESTIC_VIOLENCE' })
    const { id: enquiryId } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
    const day = (text: string) => toUtcMidnight(plainDate(text))
    await db.enquiryDeadline.createMany({
      data: [
        { enquiryId, title: 'Апеляція', dueOn: day('2100-08-30') },
        { enquiryId, title: 'Відзив на позов', dueOn: day('2100-08-20') },
        { enquiryId, title: 'Уже зроблено', dueOn: day('2100-08-10'), metAt: new Date() },
      ],
    })
    const { visits, term } = await readClientHistory(desk, clientId)
    expect(visits[0]?.enquiries[0]?.topic).not.toMatch(/насильств/i)
    expect(term).toMatchObject({ title: 'Відзив на позов', dueOn: '2100-08-20', visitId })
  })
})

describe('runningTermOf', () => {
  it.each([
    ['2026-08-12', 'calm'],
    ['2026-08-13', 'near'],
    ['2026-08-20', 'today'],
    ['2026-08-21', 'overdue'],
  ])('on %s a term to 20 August is %s', (today, kind) => {
    const term = { title: 'Відзив', dueOn: plainDate('2026-08-20'), visitId: 'v' }
    expect(runningTermOf(term, plainDate(today))?.state.kind).toBe(kind)
  })
})

describe('the number of statements', () => {
  // Everything goes to PostgreSQL through a client of `pg`, whoever asks.
  const counted = () => vi.spyOn(pg.Client.prototype, 'query')

  it('opens a card with its timeline in six, the session’s included', async () => {
    const desk = viewerOf('frontliner')
    const { clientId } = await givenClient(desk)
    await givenIssue({ clientId })
    const query = counted()
    const viewer = await findViewerOfStaff(desk.staffId)
    if (!viewer) throw new Error('No viewer')
    expect((await findClientCard(viewer, { clientId })).ok).toBe(true)
    expect((await readClientHistory(viewer, clientId)).visits).toHaveLength(1)
    expect(query.mock.calls.length).toBeLessThanOrEqual(6)
    expect(query.mock.calls.length).toBeGreaterThan(3)
  })

  it('previews a card in two and the record of the look', async () => {
    const desk = viewerOf('frontliner')
    const { clientId } = await givenClient(desk)
    const query = counted()
    expect((await findClientPreview(desk, { clientId })).ok).toBe(true)
    expect(query).toHaveBeenCalledTimes(3)
  })
})

const looksAt = (clientId: string) =>
  db.auditEntry.count({ where: { action: 'read', subject: 'clientCard', subjectId: clientId } })

describe('findClientPreview and findClientHeader', () => {
  it('mask the phone beside the list, and show it in full on the person’s own screens', async () => {
    const desk = viewerOf('frontliner')
    const { clientId } = await givenClient(desk, {
      phones: [
        { typed: '050 111 22 33', safeToCall: false },
        { typed: '067 123 45 14', safeFrom: '9', safeTo: '17' },
      ],
      accessibilityNeeds: ['HARD_OF_HEARING'],
      actualAddress: { kind: 'NONE' },
    })
    const preview = await findClientPreview(desk, { clientId })
    expect(preview).toMatchObject({
      ok: true,
      value: {
        phone: { masked: '067 ••• •• 14', safeFrom: '09:00' },
        needs: ['HARD_OF_HEARING'],
        home: { kind: 'NONE' },
      },
    })
    expect(JSON.stringify(preview)).not.toMatch(/67 ?123 ?45 ?14/)
    expect(await findClientHeader(desk, { clientId })).toMatchObject({
      ok: true,
      value: { phone: { shown: '067 123 45 14' }, consent: { state: 'given' }, term: null },
    })
    expect(await looksAt(clientId)).toBe(1)
  })

  it.each([
    ['another centre', 'stranger', false],
    ['the own centre, of a protected card', 'head2', true],
  ])('answer a worker of %s as if there were no such card', async (_who, name, isProtected) => {
    viewers.head2 ??= await givenStaff({ role: 'FRONTLINER', unitId: own })
    const { clientId } = await givenClient(
      viewerOf('frontliner'),
      isProtected ? { protection: { reason: 'загроза' } } : {},
    )
    const missing = { ok: false, error: 'clientNotFound' }
    expect(await findClientPreview(viewerOf(name), { clientId })).toEqual(missing)
    expect(await findClientHeader(viewerOf(name), { clientId })).toEqual(missing)
    expect(await looksAt(clientId)).toBe(0)
  })
})
