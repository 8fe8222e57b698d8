import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { loadPlaces } from '@/prisma/reference/load-places'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { acceptAll, givenImport, makePartnerFiles } from '@/scripts/testing/partner-files'
import { decideProposal, decideProposals } from '../partner-proposal.commands'
import { findProposal, listProposals } from '../partner-proposal.queries'
import { decideProposalSchema } from '../partner-proposal.schema'
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
    const checked = await checkPartnerFile(files.fileOf(table), about())
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
    const first = await givenImport(head, files.fileOf(table))
    await acceptAll(head, first.id, 'NEW')
    expect((await givenImport(head, files.fileOf(table))).counts).toMatchObject({ same: 2, fresh: 0 })
    const other = 'Назва;Вид;Населений пункт;Телефон\nЦНАП громади Сумської;ЦНАП;м. Суми;(0542)700505'
    const second = await givenImport(head, files.fileOf(other))
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
    const checked = await checkPartnerFile(files.fileOf('a;b\n1;2'), about())
    expect(checked).toEqual({ ok: false, error: 'headingsMissing' })
  })
})
