import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { loadPlaces } from '../load-places'
import { institutions } from './institutions'
import { recordOf } from './known-partner'
import { loadPartners } from './load-partners'

let added = 0
beforeAll(async () => {
  await loadPlaces(db)
  added = await loadPartners(db)
})

describe('the public institutions', () => {
  it('are forty, each with its page and to be checked', async () => {
    expect(added).toBe(40)
    const rows = await db.partner.findMany({
      select: { status: true, checkedOn: true, content: true, unitId: true },
    })
    expect(rows).toHaveLength(40)
    for (const { status, checkedOn, content, unitId } of rows) {
      expect([status, checkedOn, unitId]).toEqual(['NEEDS_CHECK', null, null])
      const { source, name, services } = partnerRecordSchema.parse(content)
      expect(source.url).toMatch(/^https?:/)
      expect(name.en).not.toBe('')
      expect(services[0]?.needs.length).toBeGreaterThan(0)
    }
  })

  it('have places of the table, and are found by the regions they lie in', async () => {
    const codes = institutions.flatMap(({ place, areas = [] }) => [place ?? [], ...areas].flat())
    const known = await db.place.count({ where: { code: { in: codes } } })
    expect(known).toBe(new Set(codes.filter((code) => code !== 'UA')).size)
    const inSumy = await db.partnerOffer.count({ where: { placeCodes: { has: 'UA59000000000057109' } } })
    expect(inSumy).toBe(2)
  })

  it('keep what nobody told empty, and no address of crisis rooms', () => {
    const tax = institutions.find(({ key }) => key === 'kremenchuk-tax-service')
    const record = tax && partnerRecordSchema.parse(recordOf(tax))
    expect(record).toMatchObject({ phones: [], email: '', locations: [{ street: { uk: '', en: '' } }] })
    expect(record?.offers[0]?.hours?.week[0]?.spans).toEqual([
      { from: 480, to: 720 },
      { from: 780, to: 1035 },
    ])
    const rooms = institutions.find(({ key }) => key === 'vinnytsia-crisis-rooms')
    expect(rooms).not.toHaveProperty('street')
    const withStreet = rooms && recordOf({ ...rooms, street: ['вул. Соборна, 50', ''] })
    expect(partnerRecordSchema.safeParse(withStreet).error?.issues).toMatchObject([
      { path: ['offers', 0, 'locationId'], message: 'shelterAddress' },
    ])
  })

  it('are loaded once: one that was changed by hand stays as it is', async () => {
    const { id } = await db.partner.findFirstOrThrow({ where: { kind: 'POLICE' }, select: { id: true } })
    await db.partner.update({ where: { id }, data: { status: 'CLOSED' } })
    expect(await loadPartners(db)).toBe(0)
    expect(await db.partner.findUnique({ where: { id }, select: { status: true } })).toEqual({
      status: 'CLOSED',
    })
  })
})
