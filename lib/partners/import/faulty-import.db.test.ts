import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { loadPlaces } from '@/prisma/reference/load-places'
import { partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { givenImport, makePartnerFiles } from '@/scripts/testing/partner-files'
import { organizationOf } from '../hsds/hsds-record'
import { partnerRecordSchema } from '../partner-record.schema'
import { checkPartnerFile } from './partner-import.commands'

let unitId: string
let head: Viewer
let files: ReturnType<typeof makePartnerFiles>

beforeAll(async () => {
  files = makePartnerFiles()
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId })
  await loadPlaces(db)
})
afterAll(() => files.remove())

const about = () => ({ unitId, defaultKind: null })

describe('a faulty HSDS file', () => {
  const record = partnerRecordSchema.parse(partnerInput())
  const organization = () =>
    organizationOf(
      {
        id: randomUUID(),
        record: partnerRecordSchema.parse(partnerInput()),
        status: 'ACTIVE',
        checkedOn: null,
        updatedAt: new Date(0),
      },
      new Map(),
      true,
    )
  const problemsOf = async (content: unknown) => {
    const checked = await checkPartnerFile(files.fileOf(content), about())
    return checked.ok ? checked.value.problems.filter(({ row }) => row > 0) : checked.error
  }

  it('is refused whole when it is no HSDS, or broken off', async () => {
    expect(await problemsOf('{"contents": [')).toBe('fileUnreadable')
    expect(await problemsOf('')).toBe('fileEmpty')
    expect(await problemsOf({ people: [] })).toBe('notHsds')
    expect((await givenImport(head, files.fileOf('[{"id":'))).state).toBe('FAILED')
    expect(await db.partnerProposal.count({ where: { import: { is: { state: 'FAILED' } } } })).toBe(0)
  })

  it('has its records refused one by one, with the row and the reason', async () => {
    const { id: _, ...withoutId } = organization()
    const broken = structuredClone(organization())
    const [service] = broken.services
    if (service && 'service_at_locations' in service) {
      const [place] = service.service_at_locations
      if (place) Object.assign(place, { location: undefined, location_id: randomUUID() })
    }
    const badPhone = { ...organization(), phones: [{ id: randomUUID(), number: '067 12' }] }
    const good = organization()
    expect(await problemsOf([withoutId, broken, badPhone, good, good])).toMatchObject([
      { row: 1, isRefused: true, reasons: [{ path: 'id', code: 'idMissing' }] },
      {
        row: 2,
        reasons: [{ path: 'services.0.service_at_locations.0.location_id', code: 'unknownLocation' }],
      },
      { row: 3, reasons: [{ path: 'phones.0.number', code: 'phoneTooFewDigits' }] },
      { row: 5, reasons: [{ path: 'id', code: 'idTwice' }] },
    ])
  })

  it('without kinds of ours needs one to be told', async () => {
    const foreign = { ...organization(), attributes: [] }
    expect(await problemsOf([foreign])).toMatchObject([{ reasons: [{ code: 'kindMissing' }] }])
    const checked = await checkPartnerFile(files.fileOf([foreign]), { unitId, defaultKind: 'NGO' })
    expect(checked.ok && checked.value.proposals[0]?.record.kind).toBe('NGO')
  })

  it('of services is put back under their organisations', async () => {
    const { services, ...flat } = organization()
    const [service] = services
    const lone = { id: randomUUID(), name: 'Без організації', status: 'active' }
    const checked = await checkPartnerFile(files.fileOf([{ ...service, organization: flat }, lone]), about())
    expect(checked).toMatchObject({ ok: true, value: { counts: { fresh: 1, refused: 1 } } })
    expect(checked.ok && checked.value.proposals[0]?.record.services[0]?.name.uk).toBe(
      record.services[0]?.name.uk,
    )
  })

  it('tells of hours it cannot read, and keeps their words', async () => {
    const monthly = structuredClone(organization())
    const [service] = monthly.services
    if (service && 'service_at_locations' in service) {
      const [place] = service.service_at_locations
      const schedule = {
        id: randomUUID(),
        freq: 'MONTHLY',
        byday: '1MO',
        description: 'перший понеділок 9–12',
      }
      if (place) Object.assign(place, { schedules: [schedule] })
    }
    const checked = await checkPartnerFile(files.fileOf([monthly]), about())
    if (!checked.ok) throw new Error(checked.error)
    const { proposals, problems } = checked.value
    expect(proposals[0]?.record.offers[0]).toMatchObject({
      hours: null,
      hoursNote: { uk: 'перший понеділок 9–12' },
    })
    expect(problems).toMatchObject([{ isRefused: false, reasons: [{ code: 'hoursUnread' }] }])
  })
})
