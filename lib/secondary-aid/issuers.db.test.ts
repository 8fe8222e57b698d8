import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { listIssuersOf } from '@/lib/partners/issuers.queries'
import { markPartner } from '@/lib/partners/partner-change.commands'
import type { PartnerRecordInput } from '@/lib/partners/partner-record.schema'
import { givenDraft, monday, open } from '@/scripts/testing/desk-applications'
import { givenPartner, OFFICE_HOURS, partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findDeskPaper } from './desk-paper.queries'
import { wholeText } from './testing/paper-text'

let unitId: string
let head: Viewer
let desk: Viewer
let otherDesk: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  otherDesk = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
})

type Kept = Partial<PartnerRecordInput> & { docs?: string[]; areas?: string[]; checkedOn?: string | null }

/** A partner of the centre with one service; `checkedOn: null` and of the whole system: told by a page. */
async function given({ docs = [], areas = [], checkedOn = '2026-11-20', ...more }: Kept, isOwn = true) {
  const input = partnerInput()
  const services = (input.services ?? []).map((one) => ({ ...one, docs, areas }))
  const checked = checkedOn && { on: plainDate(checkedOn), how: 'PHONE' as const, byId: head.staffId }
  const about = { unitId: isOwn ? unitId : null, ...(checked && { checked }) }
  const { partnerId } = await givenPartner({ ...input, services, ...more }, about)
  return partnerId
}
const issuers = async (viewer: Viewer, doc: string, now = monday) =>
  (await listIssuersOf(viewer, { unitId: viewer.unit.id, docs: [doc] }, now))[doc]

describe('the partners that issue papers', () => {
  it('are told at their centre’s checklist and on its notice, with today’s hours, and at no other centre', async () => {
    await given({ docs: ['INCOME_UNEMPLOYMENT'] })
    expect(await issuers(desk, 'INCOME_UNEMPLOYMENT')).toMatchObject([
      {
        name: 'Вербопільська філія центру зайнятості',
        address: 'м. Вербопіль, вул. Садова, 12, 1 поверх, каб. 3',
        origin: { kind: 'kept', checkedBy: 'Оксана Гриценко', isStale: false },
      },
    ])
    expect(await issuers(otherDesk, 'INCOME_UNEMPLOYMENT')).toEqual([])
    const incomes = [{ code: 'UNEMPLOYMENT', month: '2026-10', amountKopiykas: 360_000 }]
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['LOW_INCOME'], incomes })
    expect((await open(desk, applicationId)).issuers.INCOME_UNEMPLOYMENT).toHaveLength(1)
    const found = await findDeskPaper(desk, { applicationId, paper: 'missing', by: undefined }, monday)
    const text = found.ok ? wholeText(found.value.paper) : ''
    for (const part of [
      'вул. Садова, 12, 1 поверх, каб. 3',
      'Ірина Мельник',
      'пн–чт 8:00–13:00, 13:45–17:00; пт 8:00–13:00, 13:45–16:00. Сьогодні 8:00–13:00, 13:45–17:00',
      'у порядку черги',
      'паспорт',
      '20.11.2026',
    ])
      expect(text).toContain(part)
  })

  it('are closed on an exceptional day, and the notice says so', async () => {
    const closed = { from: plainDate('2026-11-23'), to: plainDate('2026-11-23'), spans: [], note: 'ремонт' }
    const input = partnerInput()
    const [services, offers] = [input.services ?? [], input.offers ?? []]
    const hours = { ...OFFICE_HOURS, exceptions: [closed] }
    await givenPartner(
      {
        ...input,
        kind: 'NOTARY',
        services: services.map((one) => ({ ...one, docs: ['POWER_OF_ATTORNEY'] })),
        offers: offers.map((one) => ({ ...one, hours })),
      },
      { unitId },
    )
    const [notary] = (await issuers(desk, 'POWER_OF_ATTORNEY')) ?? []
    expect(notary?.hours?.exceptions).toHaveLength(1)
  })

  it('are those that name the paper first, then by the order of its issuers; who names other papers issues none else', async () => {
    await given({ kind: 'ADMIN_SERVICES', name: { uk: 'ЦНАП' } })
    await given({ kind: 'SOCIAL_PROTECTION', name: { uk: 'соцзахист' } })
    await given({ kind: 'ADMIN_SERVICES', name: { uk: 'ЦНАП з довідками' }, docs: ['IDP_CERT'] })
    await given({ kind: 'SOCIAL_PROTECTION', name: { uk: 'лише інше' }, docs: ['SPECIAL_MERIT_ID'] })
    const names = (await issuers(desk, 'IDP_CERT'))?.map(({ name }) => name)
    expect(names).toEqual(['ЦНАП з довідками', 'соцзахист', 'ЦНАП'])
    expect(await issuers(desk, 'INCOME_EMPLOYER')).toEqual([])
  })

  it('are stale after ninety days, until somebody has checked them again; closed, they are gone', async () => {
    const partnerId = await given({ kind: 'TAX_SERVICE', name: { uk: 'ЦОП' }, checkedOn: '2026-08-24' })
    const origin = async () => (await issuers(desk, 'TAX_ID'))?.[0]?.origin
    expect(await origin()).toMatchObject({ isStale: true })
    await markPartner(
      head,
      { partnerId, expectedRevision: 1, mark: { kind: 'checked', how: 'PHONE' } },
      monday,
    )
    expect(await origin()).toMatchObject({ isStale: false, checkedOn: '2026-11-23' })
    await markPartner(head, { partnerId, expectedRevision: 2, mark: { kind: 'closed', reason: '' } }, monday)
    expect(await issuers(desk, 'TAX_ID')).toEqual([])
  })
})

describe('what public pages tell', () => {
  it('comes after the centre’s own, only of its place and the whole country, as not checked', async () => {
    await given({ kind: 'POLICE', name: { uk: 'Вербопільський відділ поліції' } })
    const page = { checkedOn: null, source: { asOf: '2020', url: 'https://example.ua' } }
    await given({ ...page, kind: 'POLICE', name: { uk: '102' }, areas: ['UA'] }, false)
    const SUMY = 'UA59000000000057109'
    const place = { nameKey: '', contextKey: '' }
    await db.place.create({ data: { ...place, code: SUMY, category: 'O', name: 'Сумська' } })
    await given({ ...page, kind: 'SOCIAL_PROTECTION', name: { uk: 'Суми' }, areas: [SUMY] }, false)
    expect((await issuers(desk, 'DV_POLICE_REPORT'))?.map(({ origin }) => origin.kind)).toEqual([
      'kept',
      'page',
    ])
    expect((await issuers(otherDesk, 'IDP_CERT')) ?? []).toEqual([])
    await db.unit.update({ where: { id: otherDesk.unit.id }, data: { placeCode: SUMY } })
    expect(await issuers(otherDesk, 'IDP_CERT')).toMatchObject([
      { name: 'Суми', origin: { kind: 'page', asOf: '2020' } },
    ])
  })
})
