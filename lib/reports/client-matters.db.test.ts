import { randomUUID } from 'node:crypto'
import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { listBookingsOf } from '@/lib/queue/booking-list.queries'
import { catchStatements } from '@/scripts/bench/statements'
import { givenCalendar } from '@/scripts/testing/given-bookings'
import { type Centre, givenCentre, grantOf, noon } from '@/scripts/testing/given-mandate-cases'
import { givenMandate, givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenPartner } from '@/scripts/testing/given-partners'
import { type GivenPerson, givenStaff } from '@/scripts/testing/givens'
import { readClientMatters } from './client-matters.queries'

let viewers: Record<string, Viewer>
let clientIds: string[]

beforeAll(async () => {
  const centre = await givenCentre()
  const elsewhere = await givenCentre()
  const unitId = centre.head.unit.id
  const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
  viewers = {
    ...centre,
    colleague: await givenStaff({ role: 'FRONTLINER', unitId }),
    lawyer: await givenStaff({ role: 'LAWYER', unitId }),
    'other lawyer': await givenStaff({ role: 'LAWYER', unitId }),
    'head above': await givenStaff({ role: 'HEAD', unitId: root.id }),
    stranger: elsewhere.worker,
    analyst: await givenStaff({ role: 'ANALYST', unitId }),
  }
  const providerId = await givenProvider(centre.head, {
    ...STAFF_LAWYER,
    staffId: viewerOf('lawyer').staffId,
  })
  const calendarId = await givenCalendar(centre.head, {
    kind: 'WORKER',
    staffId: viewerOf('other lawyer').staffId,
  })
  const given = { centre, elsewhere, providerId, calendarId }
  clientIds = [
    await givenMatters(given),
    await givenMatters({ ...given, person: { protection: { reason: 'Погрози', reviewOn: '' } } }),
  ]
})

const viewerOf = (name: string): Viewer => {
  const viewer = viewers[name]
  if (!viewer) throw new Error(`No viewer ${name}`)
  return viewer
}

type GivenMatters = {
  centre: Centre
  elsewhere: Centre
  providerId: string
  calendarId: string
  person?: GivenPerson
}

/** A granted case with an accepted mandate; applications, bookings and referrals of several people in two centres. */
async function givenMatters({
  centre,
  elsewhere,
  providerId,
  calendarId,
  person,
}: GivenMatters): Promise<string> {
  const { clientId, applicationId } = await grantOf(centre, person)
  const { mandateId } = await givenMandate(centre.head, applicationId, providerId, noon)
  await db.aidMandate.update({ where: { id: mandateId }, data: { state: 'ACCEPTED' }, select: { id: true } })
  const { partnerId, record } = await givenPartner()
  const offerId = record.offers[0]?.id ?? ''
  for (const by of [centre.worker, viewerOf('colleague'), elsewhere.worker]) {
    const of = { clientId, unitId: by.unit.id }
    await db.secondaryAidApplication.create({
      data: { ...of, executorId: by.staffId },
      select: { id: true },
    })
    await db.referral.create({
      data: {
        ...of,
        staffId: by.staffId,
        partnerId,
        offerId,
        need: 'INCOME_CERTIFICATE',
        number: randomUUID(),
        way: 'LOGGED',
        content: {},
      },
      select: { id: true },
    })
    await givenBookingRow({ ...of, createdById: by.staffId })
  }
  const of = { clientId, unitId: elsewhere.head.unit.id, createdById: elsewhere.head.staffId }
  await givenBookingRow({ ...of, mandateId })
  await givenBookingRow(of, calendarId)
  return clientId
}

let hour = 0
async function givenBookingRow(
  row: { clientId: string; unitId: string; createdById: string; mandateId?: string },
  calendarId?: string,
): Promise<void> {
  hour += 1
  const startsAt = new Date(Date.UTC(2026, 8, 1, hour))
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) }
  await db.booking.create({
    data: {
      ...row,
      ...times,
      number: randomUUID(),
      state: 'BOOKED',
      ...(calendarId && { slots: { create: { calendarId, keeperId: calendarId, ...times } } }),
    },
    select: { id: true },
  })
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted()

describe('readClientMatters', () => {
  it.each([
    ['worker', true],
    ['head', true],
    ['colleague', true],
    ['lawyer', true],
    ['other lawyer', true],
    ['head above', true],
    ['stranger', true],
    ['analyst', false],
  ])('gives the %s what the access policy allows, no more and no less', async (name, seesAnything) => {
    const viewer = viewerOf(name)
    let seen = 0
    for (const clientId of clientIds) {
      const { applications, bookings, referrals } = await readClientMatters(viewer, clientId)
      seen += applications.length + bookings.length + referrals.length
      if (!seesAnything) continue
      const { ability } = viewer
      const of = { clientId }
      const select = { id: true } as const
      const allowed = await db.secondaryAidApplication.findMany({
        where: { AND: [accessibleBy(ability, 'read').ofType('SecondaryAidApplication'), of] },
        select,
      })
      expect(idsOf(applications)).toEqual(idsOf(allowed))
      const mandates = await db.aidMandate.findMany({
        where: {
          AND: [
            accessibleBy(ability, 'read').ofType('AidMandate'),
            { applicationId: { in: idsOf(allowed) } },
          ],
        },
        select,
      })
      expect(idsOf(applications.flatMap(({ mandate }) => mandate ?? []))).toEqual(idsOf(mandates))
      const sent = ability.can('read', 'Referral')
        ? await db.referral.findMany({
            where: { AND: [accessibleBy(ability, 'read').ofType('Referral'), of] },
            select,
          })
        : []
      expect(idsOf(referrals)).toEqual(idsOf(sent))
      expect(bookings).toEqual(await listBookingsOf(viewer, of))
    }
    expect(seen > 0).toBe(seesAnything)
  })

  it('reads all of it in one statement, and tells of each what the card shows', async () => {
    const [clientId = ''] = clientIds
    const worker = viewerOf('worker')
    expect(await catchStatements(() => readClientMatters(worker, clientId))).toHaveLength(1)
    const { applications, referrals, history } = await readClientMatters(worker, clientId)
    const mandate = { state: 'ACCEPTED', provider: 'Коваленко Андрій Іванович' }
    expect(applications.find(({ state }) => state === 'GRANTED')).toMatchObject({ on: '2026-07-30', mandate })
    expect(referrals[0]).toMatchObject({
      need: 'INCOME_CERTIFICATE',
      state: 'DRAFT',
      partner: 'Вербопільська філія центру зайнятості',
    })
    expect(history).toMatchObject({ visits: [], next: null })
    const english = { ...worker, locale: 'en' as const }
    expect((await readClientMatters(english, clientId)).referrals[0]?.partner).toBe(
      'Verbopil Employment Office',
    )
  })
})
