import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { loadPlaces } from '@/prisma/reference/load-places'
import { partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { makeHsdsExport } from '@/scripts/testing/hsds-exports'
import { listHsdsOrganizations } from '../hsds/hsds.queries'
import { organizationOf } from '../hsds/hsds-record'
import { decideProposal, decideProposals } from '../partner-proposal.commands'
import { countProposals, findProposal, listProposals } from '../partner-proposal.queries'
import { decideProposalSchema } from '../partner-proposal.schema'
import { partnerRecordSchema } from '../partner-record.schema'
import {
  beginPartnerImport,
  checkPartnerFile,
  keepPartnerUpload,
  readIntoProposals,
  runPartnerImport,
} from './partner-import.commands'
import { findPartnerImport, listPartnerImports } from './partner-import.queries'

let unitId: string
let head: Viewer
let otherHead: Viewer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partners-'))
  process.env.DATA_DIR = folder
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId })
  otherHead = await givenStaff({ role: 'HEAD' })
  await loadPlaces(db)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(content: unknown): string {
  const path = join(folder, randomUUID())
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const about = () => ({ unitId, defaultKind: null })
async function imported(content: unknown, more: { defaultKind?: 'NGO' } = {}) {
  const importId = await beginPartnerImport(head, { fileName: 'partners.json', ...more })
  await readIntoProposals(importId, fileOf(content), { unitId, defaultKind: more.defaultKind ?? null })
  const found = await findPartnerImport(head, { importId })
  if (!found.ok) throw new Error(found.error)
  return found.value
}
async function acceptAll(importId: string, kind: 'NEW' | 'CHANGED') {
  for (;;) {
    const decided = await decideProposals(head, { importId, kind, decision: 'ACCEPT' })
    if (!decided.ok || decided.value.left === 0) return decided
  }
}

describe('an HSDS export', () => {
  const COUNT = 120
  const file = makeHsdsExport(COUNT)

  it('is told before anything is written: new records, and fields that are not kept', async () => {
    const before = await db.partnerProposal.count()
    const checked = await checkPartnerFile(fileOf(file), about())
    expect(checked).toMatchObject({
      ok: true,
      value: {
        counts: { total: COUNT, fresh: COUNT, changed: 0, same: 0, refused: 0 },
        problems: [{ row: 0, isRefused: false, reasons: [{ path: 'logo', code: `notKept:${COUNT}` }] }],
      },
    })
    expect(await db.partnerProposal.count()).toBe(before)
  })

  it('becomes proposals, and records only when they are accepted; another head sees none', async () => {
    const first = await imported(file)
    expect(first).toMatchObject({ state: 'REVIEW', counts: { fresh: COUNT } })
    expect(await db.partner.count({ where: { unitId } })).toBe(0)
    expect((await listProposals(otherHead, { importId: first.id })).proposals).toEqual([])
    expect(await listPartnerImports(otherHead)).toEqual([])
    expect(await decideProposals(otherHead, { importId: first.id, kind: 'NEW', decision: 'ACCEPT' })).toEqual(
      {
        ok: false,
        error: 'nothingWaits',
      },
    )
    expect(await acceptAll(first.id, 'NEW')).toMatchObject({ ok: true, value: { left: 0, skipped: [] } })
    expect(await db.partner.count({ where: { unitId, status: 'NEEDS_CHECK' } })).toBe(COUNT)
    expect(
      (await findPartnerImport(head, { importId: first.id })).ok &&
        (await listPartnerImports(head))[0]?.state,
    ).toBe('DONE')
  })

  it('read again makes no doubles; what differs is shown beside what is there, and the rest stays', async () => {
    expect(await imported(file)).toMatchObject({
      state: 'DONE',
      counts: { same: COUNT, fresh: 0, changed: 0 },
    })
    const [some, ...others] = file.contents
    const kept = await db.partner.findUniqueOrThrow({
      where: { id: String(some?.id) },
      select: { content: true },
    })
    await db.partner.update({
      where: { id: String(some?.id) },
      data: {
        content: {
          ...partnerRecordSchema.parse(kept.content),
          memorandum: { number: '7', signedOn: null, validTo: null },
        },
      },
    })
    const changed = await imported({ contents: [{ ...some, name: 'Нова назва' }, ...others] })
    expect(changed.counts).toMatchObject({ same: COUNT - 1, changed: 1, fresh: 0 })
    const [line] = (await listProposals(head, { importId: changed.id })).proposals
    const proposal = await findProposal(head, line?.id ?? '')
    expect(proposal?.proposed).toMatchObject({ name: { uk: 'Нова назва' }, memorandum: { number: '7' } })
    expect(proposal?.current?.isChangedSince).toBe(false)
    // The same file once more: the earlier proposal is overtaken, not joined by a second.
    const again = await imported({ contents: [{ ...some, name: 'Нова назва' }, ...others] })
    expect(await countProposals(head, again.id)).toEqual({ fresh: 0, changed: 1, fromPartners: 0 })
    expect(await countProposals(head)).toEqual({ fresh: 0, changed: 1, fromPartners: 0 })
    expect((await acceptAll(again.id, 'CHANGED')).ok).toBe(true)
    expect(
      (await db.partner.findUniqueOrThrow({ where: { id: String(some?.id) }, select: { name: true } })).name,
    ).toBe('Нова назва')
  })

  it('of our own office comes back the same', async () => {
    const query = {
      page: 1,
      per_page: 500,
      format: 'json',
      search: '',
      full: true,
      full_service: false,
    } as const
    const { page } = await listHsdsOrganizations(query)
    expect((await imported(JSON.parse(JSON.stringify(page)))).counts).toMatchObject({
      same: COUNT,
      changed: 0,
      fresh: 0,
    })
  })

  it('says so when it tells of an organisation that is closed here', async () => {
    const [some] = file.contents
    await db.partner.update({ where: { id: String(some?.id) }, data: { status: 'CLOSED' } })
    const { problems } = await imported({ contents: [{ ...some, name: 'Ще працює' }] })
    expect(problems.at(-1)).toMatchObject({ row: 1, isRefused: false, reasons: [{ code: 'partnerClosed' }] })
  })

  it('is stopped half-way without a trace, and read whole when taken up again', async () => {
    const content = new Blob([JSON.stringify(makeHsdsExport(300, 1000))])
    const kept = await keepPartnerUpload(head, { fileName: 'new.json' }, content.stream())
    const importId = kept.ok ? kept.value.importId : ''
    const stop = new AbortController()
    stop.abort()
    await expect(runPartnerImport(importId, stop.signal)).rejects.toThrow()
    expect(await db.partnerProposal.count({ where: { importId } })).toBe(0)
    await runPartnerImport(importId)
    await runPartnerImport(importId)
    expect(await db.partnerProposal.count({ where: { importId, state: 'WAITING' } })).toBe(300)
  })
})

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
    const checked = await checkPartnerFile(fileOf(content), about())
    return checked.ok ? checked.value.problems.filter(({ row }) => row > 0) : checked.error
  }

  it('is refused whole when it is no HSDS, or broken off', async () => {
    expect(await problemsOf('{"contents": [')).toBe('fileUnreadable')
    expect(await problemsOf('')).toBe('fileEmpty')
    expect(await problemsOf({ people: [] })).toBe('notHsds')
    expect((await imported('[{"id":')).state).toBe('FAILED')
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
    const checked = await checkPartnerFile(fileOf([foreign]), { unitId, defaultKind: 'NGO' })
    expect(checked.ok && checked.value.proposals[0]?.record.kind).toBe('NGO')
  })

  it('of services is put back under their organisations', async () => {
    const { services, ...flat } = organization()
    const [service] = services
    const lone = { id: randomUUID(), name: 'Без організації', status: 'active' }
    const checked = await checkPartnerFile(fileOf([{ ...service, organization: flat }, lone]), about())
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
    const checked = await checkPartnerFile(fileOf([monthly]), about())
    if (!checked.ok) throw new Error(checked.error)
    const { proposals, problems } = checked.value
    expect(proposals[0]?.record.offers[0]).toMatchObject({
      hours: null,
      hoursNote: { uk: 'перший понеділок 9–12' },
    })
    expect(problems).toMatchObject([{ isRefused: false, reasons: [{ code: 'hoursUnread' }] }])
  })
})

describe('a table', () => {
  const table = [
    'Партнери громади;;;;;;;',
    'Назва;Вид;Населений пункт;Адреса;Телефони;Години роботи;Потреби;Бюджет',
    'ЦНАП Сумської громади;ЦНАП;м. Суми;вул. Горького, 21;(0542) 70-05-05, 15-60;пн–чт 8:00–17:15, пт 8–16, перерва 12–13;Реєстрація місця проживання;1',
    'Фонд «Добро»;Громадська організація;м. Суми;вул. Садова, 1;067 12;пн–пт 9–18;;2',
    'Клуб;Громадська організація;с. Іванівка;;(0542) 70-05-06;за домовленістю;щось інше;3',
    'Курси;Громадська організація;;;(0542) 70-05-07;пн 8–13, 12–17;;4',
    'Дивна;Космодром;;;;;;5',
    ';ЦНАП;;;;;;6',
  ].join('\n')

  it('with hours as people write them is read; what cannot be is told with row and field', async () => {
    const checked = await checkPartnerFile(fileOf(table), about())
    if (!checked.ok) throw new Error(checked.error)
    const { proposals, problems, counts } = checked.value
    expect(counts).toMatchObject({ total: 6, fresh: 2, refused: 4 })
    expect(proposals[0]?.record).toMatchObject({
      kind: 'ADMIN_SERVICES',
      locations: [{ placeCode: 'UA59080270010036634', street: { uk: 'вул. Горького, 21' } }],
      phones: [{ number: '(0542) 70-05-05' }, { number: '15-60' }],
      services: [{ needs: ['RESIDENCE_REGISTRATION'] }],
    })
    expect(proposals[0]?.record.offers[0]?.hours?.week[4]?.spans).toEqual([
      { from: 480, to: 720 },
      { from: 780, to: 960 },
    ])
    expect(proposals[1]?.record.offers[0]).toMatchObject({
      hours: null,
      hoursNote: { uk: 'за домовленістю' },
    })
    expect(problems).toMatchObject([
      { row: 0, reasons: [{ path: 'Бюджет' }] },
      { row: 4, isRefused: true, reasons: [{ path: 'phones.0.number', code: 'phoneTooFewDigits' }] },
      { row: 5, isRefused: false, reasons: [{ path: 'hours', code: 'hoursUnread' }, { path: 'needs' }] },
      { row: 6, isRefused: true, reasons: [{ path: 'hours', code: 'hoursOverlap' }] },
      { row: 7, isRefused: true, reasons: [{ path: 'kind', code: 'unknownChoice' }] },
      { row: 8, isRefused: true, reasons: [{ path: 'name', code: 'required' }] },
    ])
  })

  it('read again makes no doubles, and says which of another file may be one', async () => {
    const first = await imported(table)
    await acceptAll(first.id, 'NEW')
    expect((await imported(table)).counts).toMatchObject({ same: 2, fresh: 0 })
    const other = 'Назва;Вид;Населений пункт;Телефон\nЦНАП громади Сумської;ЦНАП;м. Суми;(0542)700505'
    const second = await imported(other)
    expect(second.counts).toMatchObject({ fresh: 1, doubles: 1 })
    const [line] = (await listProposals(head, { importId: second.id })).proposals
    const proposal = await findProposal(head, line?.id ?? '')
    expect(proposal?.likelyDoubles).toMatchObject([{ name: 'ЦНАП Сумської громади' }])
    // All at once passes over what may be a double; one by one it goes into the record there is.
    expect(
      await decideProposals(head, { importId: second.id, kind: 'NEW', decision: 'ACCEPT' }),
    ).toMatchObject({ ok: false })
    const into = proposal?.likelyDoubles[0]?.id
    const count = await db.partner.count()
    const decision = decideProposalSchema.parse({
      proposalId: line?.id,
      decision: 'ACCEPT',
      intoPartnerId: into,
    })
    expect(await decideProposal(head, decision)).toEqual({ ok: true, value: { partnerId: into } })
    expect(await db.partner.count()).toBe(count)
  })

  it('without a heading row is no table of partners', async () => {
    const checked = await checkPartnerFile(fileOf('a;b\n1;2'), about())
    expect(checked).toEqual({ ok: false, error: 'headingsMissing' })
  })
})
