import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenPartner, partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findPartner } from './partner.queries'
import { partnerRecordSchema } from './partner-record.schema'
import { type SavePartner, savePartner } from './partner-rows.commands'

let unitId: string
let head: Viewer
let desk: Viewer
let otherHead: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  otherHead = await givenStaff({ role: 'HEAD' })
  const place = { nameKey: '', contextKey: '' }
  await db.place.createMany({
    data: [
      { ...place, code: 'UA59000000000057109', category: 'O', name: 'Сумська' },
      {
        ...place,
        code: 'UA59080000000083384',
        category: 'P',
        name: 'Сумський',
        parentCode: 'UA59000000000057109',
      },
      {
        ...place,
        code: 'UA59080270010036634',
        category: 'M',
        name: 'Суми',
        parentCode: 'UA59080000000083384',
      },
    ],
  })
})

const save = (viewer: Viewer | null, change: Partial<SavePartner>) =>
  inTransaction((tx) =>
    savePartner(tx, viewer, {
      unitId,
      how: 'EDITED',
      reason: '',
      status: 'ACTIVE',
      record: partnerRecordSchema.parse(partnerInput()),
      ...change,
    }),
  )

describe('a record of the directory', () => {
  it('is read by every desk, and kept by the head of its centre alone', async () => {
    const { partnerId, record } = await givenPartner({}, { unitId, viewer: head })
    expect(await findPartner(desk, partnerId)).toMatchObject({ record, mayManage: false, revision: 1 })
    expect(await findPartner(head, partnerId)).toMatchObject({ mayManage: true, unitName: 'Вербопіль' })
    expect(await findPartner(otherHead, partnerId)).toMatchObject({ mayManage: false })
    const change = { partnerId, expectedRevision: 1 }
    expect(await save(otherHead, { ...change, unitId: otherHead.unit.id })).toEqual({
      ok: false,
      error: 'partnerNotFound',
    })
    expect(await save(otherHead, change)).toEqual({ ok: false, error: 'unitNotReached' })
    expect(await save(desk, change)).toEqual({ ok: false, error: 'unitNotReached' })
  })

  it('is changed by one of two people at once; the other is told', async () => {
    const { partnerId, record } = await givenPartner({}, { unitId })
    const change = { partnerId, expectedRevision: 1 }
    const both = await Promise.all(
      ['Перша назва', 'Друга назва'].map((uk) =>
        save(head, { ...change, record: { ...record, name: { uk, en: '' } } }),
      ),
    )
    expect(both.map((one) => (one.ok ? 'saved' : one.error)).toSorted()).toEqual([
      'changedMeanwhile',
      'saved',
    ])
    const versions = await db.partnerVersion.findMany({
      where: { partnerId },
      orderBy: { revision: 'asc' },
      select: { revision: true, how: true, staffId: true },
    })
    expect(versions).toEqual([
      { revision: 1, how: 'CREATED', staffId: null },
      { revision: 2, how: 'EDITED', staffId: head.staffId },
    ])
  })

  it('leaves a trace without a word of its text', async () => {
    const { partnerId } = await givenPartner({}, { unitId, viewer: head })
    const traces = await db.auditEntry.findMany({
      where: { subject: 'partner', subjectId: partnerId },
      select: { action: true, staffId: true, subjectUnitId: true, details: true },
    })
    expect(traces).toEqual([
      {
        action: 'create',
        staffId: head.staffId,
        subjectUnitId: unitId,
        details: { how: 'CREATED', revision: 1, status: 'ACTIVE' },
      },
    ])
  })

  it('is checked anew: the day, who it was, and no more wrong reports', async () => {
    const { partnerId, record } = await givenPartner({}, { unitId })
    await db.partner.update({ where: { id: partnerId }, data: { wrongReports: 2 } })
    const checked = { on: plainDate('2026-11-20'), how: 'PHONE', byId: head.staffId } as const
    await save(head, { partnerId, record, how: 'CHECKED', checked })
    expect(await findPartner(desk, partnerId)).toMatchObject({
      checkedOn: '2026-11-20',
      checkedHow: 'PHONE',
      checkedBy: 'Оксана Гриценко',
      wrongReports: 0,
      revision: 2,
    })
  })
})

describe('the offers of a record', () => {
  const offersOf = (partnerId: string) =>
    db.$queryRaw<Record<string, unknown>[]>`
      SELECT needs, place_codes, open_week::text, has_hours, is_open, words, checked_on::text, location_id
      FROM partner_offers WHERE partner_id = ${partnerId}::uuid ORDER BY ordinal`

  it('carry its hours, the places above it and its words', async () => {
    const input = partnerInput()
    const locations = input.locations?.map((one) => ({ ...one, placeCode: 'UA59080270010036634' }))
    const checked = { on: plainDate('2026-11-20'), how: 'VISIT', byId: null } as const
    const { partnerId } = await givenPartner({ ...input, locations }, { checked })
    const [offer] = await offersOf(partnerId)
    expect(offer).toMatchObject({
      needs: ['INCOME_CERTIFICATE', 'UNEMPLOYMENT_BENEFIT'],
      place_codes: ['UA59080270010036634', 'UA59080000000083384', 'UA59000000000057109'],
      has_hours: true,
      is_open: true,
      checked_on: '2026-11-20',
      words: expect.arrayContaining(['зайнятост', 'доход', 'employment']),
    })
    expect(offer?.open_week).toMatch(/^\{\[480,780\),\[825,1020\),\[1920,2220\)/)
  })

  it('go with the record: closed it is offered no more, and none is left of a service that is gone', async () => {
    const { partnerId, record } = await givenPartner({}, { unitId })
    await save(head, { partnerId, record, status: 'CLOSED', how: 'CLOSED' })
    expect(await offersOf(partnerId)).toMatchObject([{ is_open: false }])
    await save(head, { partnerId, record: { ...record, services: [], offers: [] } })
    expect(await offersOf(partnerId)).toEqual([])
  })

  it('have one for a service that is given nowhere', async () => {
    const { partnerId } = await givenPartner({ offers: [], locations: [] })
    expect(await offersOf(partnerId)).toMatchObject([
      { location_id: null, has_hours: false, open_week: '{}' },
    ])
  })

  it('are not taken from another record by their ids', async () => {
    const { record } = await givenPartner()
    expect(await save(head, { record })).toEqual({ ok: false, error: 'idTaken' })
    const { partnerId } = await givenPartner()
    expect(await save(null, { newId: partnerId })).toEqual({ ok: false, error: 'idTaken' })
  })
})

describe('a record as it comes in', () => {
  const faultsOf = (more: object) =>
    partnerRecordSchema
      .safeParse({ ...partnerInput(), ...more })
      .error?.issues.map(({ path, message }) => [path.join('.'), message])
  const week = Array.from({ length: 7 }, () => ({ spans: [] as { from: number; to: number }[] }))

  it.each([
    [{ phones: [{ id: randomUUID(), number: '067 12' }] }, [['phones.0.number', 'phoneTooFewDigits']]],
    [{ phones: [{ id: randomUUID(), number: '' }] }, [['phones.0.number', 'required']]],
    [{ registryCode: '1234567' }, [['registryCode', 'registryCodeForm']]],
    [{ email: 'пошта' }, [['email', 'emailForm']]],
    [{ website: 'dszn.smr.gov.ua' }, [['website', 'webAddressForm']]],
  ])('of %o is refused at the field', (more, faults) => {
    expect(faultsOf(more)).toEqual(faults)
  })

  it('with hours that overlap is refused at the second span', () => {
    const spans = [
      { from: 480, to: 780 },
      { from: 720, to: 1020 },
    ]
    const input = partnerInput()
    const offers = input.offers?.map((offer) => ({ ...offer, hours: { week: week.with(2, { spans }) } }))
    expect(faultsOf({ ...input, offers })).toEqual([['offers.0.hours.week.2.spans.1', 'hoursOverlap']])
  })
})
