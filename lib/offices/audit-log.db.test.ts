import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { counted } from '@/scripts/testing/counted'
import { givenApplication } from '@/scripts/testing/given-applications'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { listAuditEntries, listCardEntries, scopesOf } from './audit-log.queries'
import { type AuditFilter, auditFilterSchema } from './audit-log.schema'
import { findLookedAtCard, listLookers } from './card-look.queries'
import { acknowledgeOpenings } from './opening-notice.commands'
import { listCardOpenings, unseenOpeningsCount } from './opening-notice.queries'

let unitId: string
let desk: Viewer
let colleague: Viewer
let head: Viewer
let otherDesk: Viewer
let otherHead: Viewer
let auditor: Viewer
let clientId: string
let cardNumber: string

const filter = (more: object = {}): AuditFilter => auditFilterSchema.parse(more)
const look = async (viewer: Viewer) => {
  await recordAccess(viewer, 'clientCard', clientId, { subjectUnitId: unitId })
  // The log keeps instants to the millisecond: the next entry of another person shall have a later one.
  await db.$queryRaw`SELECT pg_sleep(0.002)::text`
}

beforeAll(async () => {
  unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  colleague = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Леся Стецюк' })
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  otherDesk = await givenStaff({ role: 'FRONTLINER', name: 'Надія Опришко' })
  otherHead = await givenStaff({ role: 'HEAD', unitId: otherDesk.unit.id })
  auditor = await givenStaff({ role: 'AUDITOR' })
  const registered = await givenClient(desk)
  clientId = registered.clientId
  cardNumber = registered.cardNumber
  await look(desk)
  await look(colleague)
  await look(colleague)
  await look(otherDesk)
})

describe('who looked at this card', () => {
  it('is told to the head of its centre, with how often and who last', async () => {
    const card = await findLookedAtCard(head, clientId)
    expect(card).toMatchObject({ ok: true, value: { cardNumber, name: 'Шевченко Олена Василівна' } })
    const lookers = await listLookers(head, clientId)
    expect(lookers.map(({ name, looks }) => [name, looks])).toEqual([
      ['Надія Опришко', 1],
      ['Леся Стецюк', 2],
      ['Ігор Бойко', 2],
    ])
  })

  it('counts whoever opened the application, its mandate, the plan or a paper given without a visit', async () => {
    const person = await givenClient(desk)
    const application = await givenApplication(desk, {
      clientId: person.clientId,
      receivedOn: plainDate('2026-08-03'),
    })
    const paper = await db.issuedPaper.create({
      data: {
        ...{ kind: 'CONSENT', locale: 'uk', clientId: person.clientId, issuedById: desk.staffId },
        ...{ sealed: new Uint8Array([1]), sha256: new Uint8Array([2]) },
      },
      select: { id: true },
    })
    const seen = [
      ['application', application.applicationId],
      ['casePlan', person.clientId],
      ['issuedPaper', paper.id],
    ] as const
    const lookers = async () => (await listLookers(head, person.clientId)).map(({ looks }) => looks)
    const before = await lookers()
    for (const [subject, id] of seen) await recordAccess(colleague, subject, id, { subjectUnitId: unitId })
    expect(await lookers()).toEqual([3, ...before])
    const { entries } = await listAuditEntries(head, filter({ scope: 'cards' }))
    expect(entries.slice(0, 3).map(({ subject }) => subject)).toEqual([
      'issuedPaper',
      'casePlan',
      'application',
    ])
  })

  it('is told to an auditor by number, without the person’s name', async () => {
    const card = await findLookedAtCard(auditor, clientId)
    expect(card.ok && card.value).toEqual({ clientId, cardNumber, unitName: 'Вербопіль' })
    expect(await listLookers(auditor, clientId)).toHaveLength(3)
  })

  it.each([
    ['the frontliner who works with it', () => desk],
    ['the head of another centre', () => otherHead],
  ])('is not told to %s: as if there were no such card', async (_, who) => {
    expect(await findLookedAtCard(who(), clientId)).toEqual({ ok: false, error: 'clientNotFound' })
    const others = (await listLookers(who(), clientId)).filter(({ staffId }) => staffId !== who().staffId)
    expect(others).toEqual([])
  })

  it('lists the acts with the card, the newest first, and narrows them by person', async () => {
    const { entries } = await listCardEntries(head, clientId, filter())
    expect(entries.map(({ actor, action }) => [actor?.name, action])).toEqual([
      ['Надія Опришко', 'read'],
      ['Леся Стецюк', 'read'],
      ['Леся Стецюк', 'read'],
      ['Ігор Бойко', 'read'],
      ['Ігор Бойко', 'create'],
    ])
    expect(entries[0]?.about).toEqual({ label: cardNumber, href: `/clients/${clientId}` })
    const narrowed = await listCardEntries(head, clientId, filter({ who: 'бойко' }))
    expect(narrowed.entries).toHaveLength(2)
  })
})

describe('the log', () => {
  it('is of one’s own acts for everybody, whatever scope the address asks for', async () => {
    expect(scopesOf(desk)).toEqual(['own'])
    const { entries } = await listAuditEntries(desk, filter({ scope: 'all' }))
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.every(({ actor }) => actor?.id === desk.staffId)).toBe(true)
  })

  it('is of the own centre’s cards for its head, and of no other centre’s', async () => {
    const { clientId: theirs } = await givenClient(otherDesk)
    const labels = async (viewer: Viewer) => {
      const { entries } = await listAuditEntries(viewer, filter({ scope: 'cards' }))
      return entries.map(({ about }) => about?.href)
    }
    expect(await labels(head)).toContain(`/clients/${clientId}`)
    expect(await labels(head)).not.toContain(`/clients/${theirs}`)
    expect(await labels(otherHead)).toContain(`/clients/${theirs}`)
    expect(await labels(otherHead)).not.toContain(`/clients/${clientId}`)
  })

  it('is all of it for an auditor, without links to cards', async () => {
    const { entries } = await listAuditEntries(auditor, filter({ scope: 'all' }))
    const names = new Set(entries.map(({ actor }) => actor?.name))
    expect(names.has('Ігор Бойко') && names.has('Надія Опришко')).toBe(true)
    expect(entries.some(({ about }) => about?.href)).toBe(false)
  })

  it('is narrowed by kind and by days in Kyiv', async () => {
    const kinds = async (kind: string) =>
      (await listCardEntries(head, clientId, filter({ kind }))).entries.map(({ action }) => action)
    expect(await kinds('changes')).toEqual(['create'])
    expect(new Set(await kinds('looks'))).toEqual(new Set(['read']))
    const days = async (more: object) => (await listCardEntries(head, clientId, filter(more))).entries.length
    expect(await days({ from: '2020-01-01', to: '2020-12-31' })).toBe(0)
    expect(await days({ from: '2020-01-01' })).toBe(5)
  })

  it('pages by key through every entry once, also those of one instant', async () => {
    const viewer = await givenStaff({ role: 'FRONTLINER' })
    // Written past the function that links entries, so that all of them have one moment.
    await db.$executeRaw`
      INSERT INTO audit_entries (chain, seq, at, staff_id, action, subject, details, prev_hash, hash)
      SELECT ${viewer.staffId}::uuid, place, '2026-08-13T09:00:00Z', ${viewer.staffId}::uuid, 'search', 'person', '{}', '', ''
      FROM generate_series(1, 120) AS place`
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listAuditEntries(viewer, filter({ scope: 'own', after }))
      seen.push(...page.entries.map(({ key }) => key))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })
})

describe('openings from another centre', () => {
  const open = () =>
    db.cardOpening.create({
      data: {
        ...{ staffId: otherDesk.staffId, clientId, homeUnitId: unitId, reason: 'Прийшла сюди, бо ближче' },
        openedAt: new Date('2026-08-13T09:00:00Z'),
        until: new Date('2026-08-13T13:00:00Z'),
      },
      select: { id: true },
    })

  it('wait for the head of the home centre until they are seen', async () => {
    const { id } = await open()
    expect(await counted(unseenOpeningsCount(head))).toBe(1)
    const { openings } = await listCardOpenings(head, { isAll: false })
    expect(openings).toMatchObject([
      { id, reason: 'Прийшла сюди, бо ближче', cardNumber, by: { name: 'Надія Опришко' } },
    ])

    expect(await acknowledgeOpenings(head, { openingIds: [id] })).toEqual({ ok: true, value: { seen: 1 } })
    expect(await counted(unseenOpeningsCount(head))).toBe(0)
    expect((await listCardOpenings(head, { isAll: false })).openings).toEqual([])
    const all = await listCardOpenings(head, { isAll: true })
    expect(all.openings[0]?.acknowledged?.byName).toBe('Оксана Гриценко')
    expect(await acknowledgeOpenings(head, { openingIds: [id] })).toEqual({
      ok: false,
      error: 'openingNotFound',
    })
  })

  it.each([
    ['the head of another centre', () => otherHead],
    ['a frontliner of the home centre', () => desk],
    ['an auditor', () => auditor],
  ])('are neither told to nor marked by %s', async (_, who) => {
    const { id } = await open()
    expect(await counted(unseenOpeningsCount(who()))).toBe(0)
    expect((await listCardOpenings(who(), { isAll: true })).openings).toEqual([])
    expect(await acknowledgeOpenings(who(), { openingIds: [id, randomUUID()] })).toEqual({
      ok: false,
      error: 'openingNotFound',
    })
  })
})
