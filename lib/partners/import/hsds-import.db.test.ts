import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { loadPlaces } from '@/prisma/reference/load-places'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { makeHsdsExport } from '@/scripts/testing/hsds-exports'
import { acceptAll, givenImport, makePartnerFiles } from '@/scripts/testing/partner-files'
import { listHsdsOrganizations } from '../hsds/hsds.queries'
import { decideProposals } from '../partner-proposal.commands'
import { countProposals, findProposal, listProposals } from '../partner-proposal.queries'
import { partnerRecordSchema } from '../partner-record.schema'
import { checkPartnerFile, keepPartnerUpload, runPartnerImport } from './partner-import.commands'
import { findPartnerImport, listPartnerImports } from './partner-import.queries'

let unitId: string
let head: Viewer
let otherHead: Viewer
let files: ReturnType<typeof makePartnerFiles>

beforeAll(async () => {
  files = makePartnerFiles()
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId })
  otherHead = await givenStaff({ role: 'HEAD' })
  await loadPlaces(db)
})
afterAll(() => files.remove())

const about = () => ({ unitId, defaultKind: null })

describe('an HSDS export', () => {
  const COUNT = 120
  const file = makeHsdsExport(COUNT)

  it('is told before anything is written: new records, and fields that are not kept', async () => {
    const before = await db.partnerProposal.count()
    const checked = await checkPartnerFile(files.fileOf(file), about())
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
    const first = await givenImport(head, files.fileOf(file))
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
    expect(await acceptAll(head, first.id, 'NEW')).toMatchObject({
      ok: true,
      value: { left: 0, skipped: [] },
    })
    expect(await db.partner.count({ where: { unitId, status: 'NEEDS_CHECK' } })).toBe(COUNT)
    expect(
      (await findPartnerImport(head, { importId: first.id })).ok &&
        (await listPartnerImports(head))[0]?.state,
    ).toBe('DONE')
  })

  it('read again makes no doubles; what differs is shown beside what is there, and the rest stays', async () => {
    expect(await givenImport(head, files.fileOf(file))).toMatchObject({
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
    const changed = await givenImport(
      head,
      files.fileOf({ contents: [{ ...some, name: 'Нова назва' }, ...others] }),
    )
    expect(changed.counts).toMatchObject({ same: COUNT - 1, changed: 1, fresh: 0 })
    const [line] = (await listProposals(head, { importId: changed.id })).proposals
    const proposal = await findProposal(head, line?.id ?? '')
    expect(proposal?.proposed).toMatchObject({ name: { uk: 'Нова назва' }, memorandum: { number: '7' } })
    expect(proposal?.current?.isChangedSince).toBe(false)
    // The same file once more: the earlier proposal is overtaken, not joined by a second.
    const again = await givenImport(
      head,
      files.fileOf({ contents: [{ ...some, name: 'Нова назва' }, ...others] }),
    )
    expect(await countProposals(head, again.id)).toEqual({ fresh: 0, changed: 1, fromPartners: 0 })
    expect(await countProposals(head)).toEqual({ fresh: 0, changed: 1, fromPartners: 0 })
    expect((await acceptAll(head, again.id, 'CHANGED')).ok).toBe(true)
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
    expect((await givenImport(head, files.fileOf(JSON.parse(JSON.stringify(page))))).counts).toMatchObject({
      same: COUNT,
      changed: 0,
      fresh: 0,
    })
  })

  it('says so when it tells of an organisation that is closed here', async () => {
    const [some] = file.contents
    await db.partner.update({ where: { id: String(some?.id) }, data: { status: 'CLOSED' } })
    const { problems } = await givenImport(head, files.fileOf({ contents: [{ ...some, name: 'Ще працює' }] }))
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
