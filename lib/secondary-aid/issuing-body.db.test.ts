import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenDraft, monday, open } from '@/scripts/testing/desk-applications'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findDeskPaper } from './desk-paper.queries'
import { changeBody, createBody, markBody } from './issuing-body.commands'
import { findKeptBody, listIssuersOf, listKeptBodies } from './issuing-body.queries'
import { type BodyContentInput, bodyContentSchema } from './issuing-body.schema'
import { wholeText } from './testing/paper-text'

let unitId: string
let head: Viewer
let desk: Viewer
let otherHead: Viewer
let otherDesk: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  const otherUnit = await givenUnit()
  otherHead = await givenStaff({ role: 'HEAD', unitId: otherUnit })
  otherDesk = await givenStaff({ role: 'FRONTLINER', unitId: otherUnit })
})

const workdays = ['8-17, 12-12:45', '8-17, 12-12:45', '8-17, 12-12:45', '8-17, 12-12:45', '8-16', '', '']
const content = (more: Partial<BodyContentInput> = {}) =>
  bodyContentSchema.parse({
    kind: 'EMPLOYMENT',
    name: 'Вербопільська філія центру зайнятості',
    address: 'вул. Садова, 12',
    room: '1 поверх, каб. 3',
    person: 'Ірина Мельник',
    phone: '(0599) 2-18-40',
    hours: workdays,
    booking: 'запис не потрібен',
    toTake: 'паспорт і номер платника податків',
    expectedDays: 'того ж дня',
    otherWay: 'архівна довідка в обласному центрі зайнятості',
    checkedOn: '2026-11-20',
    ...more,
  })
async function given(more: Partial<BodyContentInput> = {}, viewer = head) {
  const created = await createBody(viewer, { content: content(more), submissionId: randomUUID() }, monday)
  if (!created.ok) throw new Error(created.error)
  return created.value.bodyId
}
const issuers = async (viewer: Viewer, doc: string, now = monday) =>
  (await listIssuersOf(viewer, { unitId: viewer.unit.id, docs: [doc] }, now))[doc]?.filter(
    ({ origin }) => origin.kind === 'kept',
  )

describe('the bodies of a centre', () => {
  it('are told at its own checklist and on its notice, with today’s hours, and at no other centre', async () => {
    await given()
    expect(await issuers(desk, 'INCOME_UNEMPLOYMENT')).toMatchObject([
      {
        name: 'Вербопільська філія центру зайнятості',
        address: 'вул. Садова, 12, 1 поверх, каб. 3',
        opening: { kind: 'onPause', until: 765 },
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
      'пн–чт 8:00–17:00, 12:00–12:45; пт 8:00–16:00. Сьогодні 8:00–17:00',
      'запис не потрібен',
      'паспорт і номер платника податків',
      'того ж дня',
      'архівна довідка',
      '20.11.2026',
    ])
      expect(text).toContain(part)
  })

  it('are changed and closed by its head alone, on the newest revision, with a trace', async () => {
    const bodyId = await given({ kind: 'NOTARY', name: 'Нотаріус' })
    const change = {
      bodyId,
      expectedRevision: 1,
      content: content({ kind: 'NOTARY', name: 'Нотаріальна контора' }),
    }
    expect(await changeBody(otherHead, change, monday)).toEqual({ ok: false, error: 'bodyNotFound' })
    expect(await findKeptBody(otherHead, bodyId)).toBeUndefined()
    expect((await listKeptBodies(otherHead)).bodies).toEqual([])
    expect(await changeBody(head, change, monday)).toEqual({ ok: true, value: { revision: 2 } })
    expect(await changeBody(head, change, monday)).toEqual({ ok: false, error: 'changedMeanwhile' })
    const close = { bodyId, expectedRevision: 2, mark: 'closed' } as const
    expect((await markBody(head, close, monday)).ok).toBe(true)
    expect(await issuers(desk, 'POWER_OF_ATTORNEY')).toEqual([])
    expect((await markBody(head, { bodyId, expectedRevision: 3, mark: 'restored' }, monday)).ok).toBe(true)
    expect(await issuers(desk, 'POWER_OF_ATTORNEY')).toHaveLength(1)
    const actions = await db.auditEntry.findMany({
      where: { subject: 'issuingBody', subjectId: bodyId },
      orderBy: { at: 'asc' },
      select: { action: true },
    })
    expect(actions.map(({ action }) => action)).toEqual(['create', 'update', 'close', 'reopen'])
  })

  it('are stale after ninety days, until somebody has checked them again', async () => {
    const bodyId = await given({ kind: 'TAX_SERVICE', name: 'ЦОП', checkedOn: '2026-08-24' })
    const origin = async () => (await issuers(desk, 'TAX_ID'))?.[0]?.origin
    expect(await origin()).toMatchObject({ isStale: true })
    await markBody(head, { bodyId, expectedRevision: 1, mark: 'checked' }, monday)
    expect(await origin()).toMatchObject({ isStale: false, checkedOn: '2026-11-23' })
  })

  it('are refused when checked on a day to come', async () => {
    const request = { content: content({ checkedOn: '2026-11-24' }), submissionId: randomUUID() }
    expect(await createBody(head, request, monday)).toEqual({ ok: false, error: 'checkedInFuture' })
  })
})

describe('what public pages tell', () => {
  it('comes after the centre’s own, only of its region and the whole country, as not checked', async () => {
    await given({ kind: 'POLICE', name: 'Вербопільський відділ поліції' })
    const found =
      (await listIssuersOf(desk, { unitId, docs: ['DV_POLICE_REPORT', 'IDP_CERT'] }, monday)) ?? {}
    expect(found.DV_POLICE_REPORT?.map(({ origin }) => origin.kind)).toEqual(['kept', 'page'])
    expect(found.IDP_CERT).toEqual([])
    await db.unit.update({ where: { id: unitId }, data: { placeCode: 'UA59080270010036634' } })
    const inSumy = await listIssuersOf(desk, { unitId, docs: ['IDP_CERT'] }, monday)
    expect(inSumy.IDP_CERT).toMatchObject([{ id: 'SOCIAL_SUMY', origin: { kind: 'page', asOf: '2020' } }])
  })
})
