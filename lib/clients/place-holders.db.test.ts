import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { readReferencePlaces } from '@/prisma/reference/load-places'
import { givenProvider } from '@/scripts/testing/given-mandates'
import { givenPartner, partnerInput } from '@/scripts/testing/given-partners'
import { givenDraft } from '@/scripts/testing/given-referrals'
import { givenStaff } from '@/scripts/testing/givens'
import type { CodifierPlace } from './place.rules'
import { PLACE_HOLDERS } from './place-holders.commands'
import { importPlaces } from './place-import.commands'

const on = plainDate('2026-11-21')
const POLTAVA_REGION = 'UA53000000000028050'
const POLTAVA_DISTRICT = 'UA53080000000068029'
// A community is joined to another district's numbers, and its village goes over to a neighbour.
const [COMMUNITY, COMMUNITY_MOVED] = ['UA53080030000090002', 'UA53080050000090002']
const [VILLAGE, VILLAGE_MOVED] = ['UA53080030020090012', 'UA53080070020090012']
const NEIGHBOUR = 'UA53080070000090003'

const place = (category: CodifierPlace['category'], code: string, within: string[]): CodifierPlace => ({
  code,
  category,
  name: `Перенумерне ${code.slice(-2)}`,
  ancestors: [POLTAVA_REGION, POLTAVA_DISTRICT, ...within],
})
const reference = readReferencePlaces()
const before = [
  ...reference,
  place('H', COMMUNITY, []),
  place('H', NEIGHBOUR, []),
  place('C', VILLAGE, [COMMUNITY]),
]
const after = [
  ...reference,
  place('H', COMMUNITY_MOVED, []),
  place('H', NEIGHBOUR, []),
  place('C', VILLAGE_MOVED, [NEIGHBOUR]),
]

beforeAll(async () => {
  await importPlaces(before, on)
})

describe('importPlaces', () => {
  it('gives a new code to whoever holds the old one', async () => {
    const viewer = await givenStaff({ role: 'FRONTLINER' })
    const head = await givenStaff({ role: 'HEAD' })
    const { services = [], locations = [], ...rest } = partnerInput()
    const record = {
      ...rest,
      services: services.map((service) => ({ ...service, areas: ['UA', COMMUNITY] })),
      locations: locations.map((location) => ({ ...location, placeCode: VILLAGE })),
    }
    const { partnerId } = await givenPartner(record)
    const { referralId } = await givenDraft(viewer)
    await db.referral.update({
      where: { id: referralId },
      data: { placeCode: VILLAGE },
      select: { id: true },
    })
    const providerId = await givenProvider(head)
    await db.aidProvider.update({
      where: { id: providerId },
      data: { placeCodes: [POLTAVA_REGION, COMMUNITY] },
      select: { id: true },
    })
    const need = await db.unmetNeed.create({
      data: {
        unitId: viewer.unit.id,
        need: 'HOUSING',
        placeCode: VILLAGE,
        why: 'NOBODY',
        createdById: viewer.staffId,
      },
      select: { id: true },
    })
    await db.partnerProposal.create({
      data: {
        partnerId,
        source: 'PARTNER',
        name: 'Пропозиція',
        content: { locations: [{ placeCode: VILLAGE }] },
      },
      select: { id: true },
    })

    expect(await importPlaces(after, on)).toMatchObject({ ok: true, value: { renumbered: 2 } })

    const offers = await db.partnerOffer.findMany({
      where: { partnerId },
      select: { placeCodes: true, areaCodes: true },
    })
    expect(offers).toEqual([
      {
        placeCodes: [VILLAGE_MOVED, NEIGHBOUR, POLTAVA_DISTRICT, POLTAVA_REGION],
        areaCodes: ['UA', COMMUNITY_MOVED],
      },
    ])
    const kept = { locations: [{ placeCode: VILLAGE_MOVED }] }
    const partner = await db.partner.findUniqueOrThrow({
      where: { id: partnerId },
      select: {
        content: true,
        versions: { select: { content: true } },
        proposals: { select: { content: true } },
      },
    })
    expect(partner).toMatchObject({
      content: { ...kept, services: [{ areas: ['UA', COMMUNITY_MOVED] }], name: record.name },
      versions: [{ content: kept }],
      proposals: [{ content: kept }],
    })
    expect(
      await db.referral.findUniqueOrThrow({ where: { id: referralId }, select: { placeCode: true } }),
    ).toEqual({ placeCode: VILLAGE_MOVED })
    expect(
      await db.unmetNeed.findUniqueOrThrow({ where: { id: need.id }, select: { placeCode: true } }),
    ).toEqual({ placeCode: VILLAGE_MOVED })
    expect(
      await db.aidProvider.findUniqueOrThrow({ where: { id: providerId }, select: { placeCodes: true } }),
    ).toEqual({ placeCodes: [POLTAVA_REGION, COMMUNITY_MOVED] })
  })
})

describe('PLACE_HOLDERS', () => {
  it('names every column in which codes of places stand', async () => {
    const columns = await db.$queryRaw<{ table: string; column: string }[]>`
      SELECT c.table_name AS table, c.column_name AS column
      FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name ~ '(place|area)_codes?$'
        AND c.table_name <> 'client_addresses'`
    const names = ({ table, column }: { table: string; column: string }) => `${table}.${column}`
    const held = PLACE_HOLDERS.filter(({ holds }) => holds !== 'document')
    expect(columns.map(names).toSorted()).toEqual(held.map(names).toSorted())
  })
})
