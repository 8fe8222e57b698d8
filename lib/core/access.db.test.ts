import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import type { RoleName } from './access'
import { db } from './db'
import type { Viewer } from './viewer'
import { findViewerOfStaff } from './viewer.queries'

// The same table as access.test.ts, asked of PostgreSQL: a centre with a bureau and a subordinate centre, and another.
type Place = 'own' | 'bureau' | 'below' | 'elsewhere'
const units: Record<Place, string> = { own: '', bureau: '', below: '', elsewhere: '' }
const viewers = new Map<RoleName, Viewer>()
let somebody: Viewer

async function standUnder(parentId: string, kind: 'BUREAU' | 'LOCAL_CENTRE'): Promise<string> {
  const id = await givenUnit()
  const { path } = await db.unit.findUniqueOrThrow({ where: { id: parentId }, select: { path: true } })
  await db.unit.update({
    where: { id },
    data: { parentId, kind, path: [...path, id] },
    select: { id: true },
  })
  return id
}

async function addCard(place: Place, isProtected = false): Promise<string> {
  const id = randomUUID()
  await db.client.create({
    data: {
      id,
      cardNumber: id,
      homeUnitId: units[place],
      surname: 'Коваль',
      givenName: 'Олена',
      identityLevel: 'DECLARED',
      isProtected,
      registeredById: somebody.staffId,
    },
    select: { id: true },
  })
  return id
}

type Case = { place: Place; isProtected?: boolean; isAnonymous?: boolean; executor?: RoleName }

async function addEnquiry({ place, isProtected, isAnonymous, executor }: Case): Promise<string> {
  const clientId = isAnonymous ? null : await addCard(place, isProtected)
  const executorId = (executor && viewers.get(executor)?.staffId) ?? somebody.staffId
  const { id } = await db.enquiry.create({
    data: {
      number: randomUUID(),
      ordinal: 1,
      status: 'OPEN',
      unit: { connect: { id: units[place] } },
      executor: { connect: { id: executorId } },
      ...(clientId ? { client: { connect: { id: clientId } } } : {}),
      visit: {
        create: {
          number: randomUUID(),
          unitId: units[place],
          staffId: somebody.staffId,
          clientId,
          channel: 'PERSONAL',
          isFirst: true,
          startedAt: new Date('2026-08-13T09:00:00Z'),
        },
      },
    },
    select: { id: true },
  })
  return id
}

async function rolesThatFind(find: (viewer: Viewer) => Promise<unknown>): Promise<RoleName[]> {
  const found: RoleName[] = []
  for (const [role, viewer] of viewers) if (await find(viewer)) found.push(role)
  return found
}

beforeAll(async () => {
  units.own = await givenUnit()
  units.bureau = await standUnder(units.own, 'BUREAU')
  units.below = await standUnder(units.own, 'LOCAL_CENTRE')
  units.elsewhere = await givenUnit()
  somebody = await givenStaff({ role: 'FRONTLINER', unitId: units.elsewhere })
  for (const role of ['FRONTLINER', 'LAWYER', 'HEAD', 'ADMINISTRATOR', 'ANALYST', 'AUDITOR'] as const)
    viewers.set(role, await givenStaff({ role, unitId: units.own }))
})

describe('cards in lists', () => {
  it.each<[Place, boolean, RoleName[]]>([
    ['own', false, ['FRONTLINER', 'HEAD']],
    ['bureau', false, ['FRONTLINER', 'HEAD']],
    ['below', false, ['HEAD']],
    ['elsewhere', false, []],
    ['own', true, ['HEAD']],
    ['below', true, []],
  ])('of %s, protected %s, are found by %s', async (place, isProtected, expected) => {
    const id = await addCard(place, isProtected)
    const find = (viewer: Viewer) =>
      db.client.findFirst({
        where: { AND: [accessibleBy(viewer.ability).ofType('Client'), { id }] },
        select: { id: true },
      })
    expect(await rolesThatFind(find)).toEqual(expected)
  })

  it('include one of another centre while its reason is good, and not after', async () => {
    const clientId = await addCard('elsewhere')
    const staffId = viewers.get('FRONTLINER')?.staffId ?? ''
    const opening = await db.cardOpening.create({
      data: {
        ...{ staffId, clientId, homeUnitId: units.elsewhere, reason: 'Прийшла сюди, бо ближче' },
        openedAt: new Date(),
        until: new Date(Date.now() + 3_600_000),
      },
      select: { id: true },
    })
    const mayRead = async () => {
      const viewer = await findViewerOfStaff(staffId)
      return db.client.count({
        where: viewer
          ? { AND: [accessibleBy(viewer.ability).ofType('Client'), { id: clientId }] }
          : { id: 'none' },
      })
    }
    expect(await mayRead()).toBe(1)
    await db.cardOpening.update({
      where: { id: opening.id },
      data: { until: new Date(Date.now() - 1000) },
      select: { id: true },
    })
    expect(await mayRead()).toBe(0)
  })
})

describe('enquiries in lists', () => {
  it.each<[string, Case, RoleName[]]>([
    ['of the own centre', { place: 'own' }, ['FRONTLINER', 'HEAD']],
    ['of its bureau', { place: 'bureau' }, ['FRONTLINER', 'HEAD']],
    ['of a subordinate centre', { place: 'below' }, ['HEAD']],
    ['of another centre', { place: 'elsewhere' }, []],
    ['of an anonymous person', { place: 'own', isAnonymous: true }, ['FRONTLINER', 'HEAD']],
    ['assigned to the lawyer', { place: 'own', executor: 'LAWYER' }, ['FRONTLINER', 'LAWYER', 'HEAD']],
    ['assigned to the lawyer elsewhere', { place: 'elsewhere', executor: 'LAWYER' }, ['LAWYER']],
    ['of a protected person', { place: 'own', isProtected: true }, ['HEAD']],
    [
      'of a protected person, assigned to the frontliner',
      { place: 'own', isProtected: true, executor: 'FRONTLINER' },
      ['FRONTLINER', 'HEAD'],
    ],
    ['of a protected person of a subordinate centre', { place: 'below', isProtected: true }, []],
  ])('%s are found as the table says', async (_, given, expected) => {
    const id = await addEnquiry(given)
    const find = (viewer: Viewer) =>
      db.enquiry.findFirst({
        where: { AND: [accessibleBy(viewer.ability).ofType('Enquiry'), { id }] },
        select: { id: true },
      })
    expect(await rolesThatFind(find)).toEqual(expected)
  })
})
