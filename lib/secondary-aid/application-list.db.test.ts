import { accessibleBy } from '@casl/prisma/runtime'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { type GivenApplication, givenApplication } from '@/scripts/testing/given-applications'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { type ApplicationFilter, applicationFilterSchema } from './application.schema'
import { countApplications } from './application-count.queries'
import { exportApplications } from './application-export.queries'
import { listApplications, readRegister } from './application-list.queries'
import type { ApplicationState } from './application-state.rules'

const now = new Date('2026-11-20T10:00:00Z')
const days = {
  earlier: plainDate('2026-11-02'),
  later: plainDate('2026-11-16'),
  over: plainDate('2026-11-18'),
  soon: plainDate('2026-11-24'),
  far: plainDate('2026-12-04'),
}
let desk: Viewer
let head: Viewer
let colleague: Viewer
let stranger: Viewer
let decided = 0

const filter = (asked: object = {}) => applicationFilterSchema.parse({ of: 'CENTRE', ...asked })
const idsOf = async (viewer: Viewer, asked: object = {}) =>
  (await listApplications(viewer, filter(asked), { now })).applications.map(({ id }) => id)

async function given(
  worker: Viewer,
  about: Partial<GivenApplication> & { state: ApplicationState; channel?: string; isProtected?: boolean },
) {
  const { isProtected, channel, ...more } = about
  const protection = isProtected ? { protection: { reason: 'Погрози', reviewOn: '' } } : {}
  const { clientId } = await givenClient(worker, protection)
  const { applicationId } = await givenApplication(worker, { clientId, receivedOn: days.earlier, ...more })
  if (channel)
    await db.secondaryAidApplication.update({
      where: { id: applicationId },
      data: { channel },
      select: { id: true },
    })
  return applicationId
}

async function decide(applicationId: string, kind: 'GRANT' | 'REFUSAL', on = days.later) {
  decided += 1
  const number = `98-РШ-2026-${String(decided).padStart(5, '0')}`
  const decidedOn = toUtcMidnight(on)
  await db.secondaryAidDecision.create({
    data: {
      ...{ number, applicationId, kind, decidedOn, content: {}, assessment: {}, ruleVersion: '2026-11-22' },
      decidedById: head.staffId,
    },
    select: { id: true },
  })
  await db.secondaryAidApplication.update({
    where: { id: applicationId },
    data: { decidedOn },
    select: { id: true },
  })
  return number
}

let open: string[] = []
let granted = ''
let refused = ''
let grantNumber = ''

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  colleague = await givenStaff({ role: 'FRONTLINER', unitId })
  head = await givenStaff({ role: 'HEAD', unitId })
  stranger = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
  open = [
    await given(desk, { state: 'UNDER_REVIEW', dueOn: days.over, primaryCategory: 'IDP' }),
    await given(desk, { state: 'RETURNED', dueOn: days.soon, receivedOn: days.later }),
    await given(colleague, {
      state: 'UNDER_REVIEW',
      dueOn: days.far,
      isProtected: true,
      primaryCategory: 'IDP',
    }),
  ]
  open.push(await given(desk, { state: 'AWAITING_PAPERS', channel: 'POST' }))
  granted = await given(desk, { state: 'GRANTED', primaryCategory: 'LOW_INCOME' })
  refused = await given(desk, { state: 'REFUSED', receivedOn: days.later })
  grantNumber = await decide(granted, 'GRANT')
  await decide(refused, 'REFUSAL', days.over)
})

describe('the register', () => {
  it('shows what is open by its term, those without one last', async () => {
    expect(await idsOf(head)).toEqual(open)
  })

  it('shows all from the newest day, and decisions by theirs', async () => {
    const all = await idsOf(head, { state: 'ALL' })
    expect(all).toHaveLength(6)
    expect(all.slice(0, 2).toSorted()).toEqual([open[1], refused].toSorted())
    expect(await idsOf(head, { list: 'DECISIONS' })).toEqual([refused, granted])
  })

  it.each<[string, object, () => (string | undefined)[]]>([
    ['a state', { state: 'RETURNED' }, () => [open[1]]],
    ['what is overdue', { due: 'OVERDUE' }, () => [open[0]]],
    ['what is due within a week', { due: 'WEEK' }, () => [open[0], open[1]]],
    ['a category, the protected left out', { category: 'IDP' }, () => [open[0]]],
    ['a channel', { channel: 'POST' }, () => [open[3]]],
    ['days of receipt', { receivedFrom: days.later, receivedTo: days.later }, () => [open[1]]],
    ['a kind of decision', { list: 'DECISIONS', decision: 'REFUSAL' }, () => [refused]],
    ['days of decision', { list: 'DECISIONS', decidedTo: days.later }, () => [granted]],
  ])('narrows to %s', async (_, asked, expected) => {
    expect(await idsOf(head, asked)).toEqual(expected())
    const counted = await countApplications(head, filter(asked), { now })
    expect(counted).toEqual({ ok: true, value: { count: expected().length, isMore: false } })
  })

  it('narrows to one’s own, and to those of a colleague', async () => {
    expect(await idsOf(desk, { of: 'MINE' })).toEqual([open[0], open[1], open[3]])
    expect(await idsOf(head, { executor: colleague.staffId })).toEqual([open[2]])
  })

  it('finds a number of an application or a decision, however it is typed and in whatever state', async () => {
    const { number } = await db.secondaryAidApplication.findUniqueOrThrow({
      where: { id: refused },
      select: { number: true },
    })
    expect(await idsOf(head, { number: number?.toLowerCase().replaceAll('-', '/') })).toEqual([refused])
    expect(await idsOf(head, { number: grantNumber })).toEqual([granted])
    expect(await idsOf(head, { number: '99-ДР-2026-00001' })).toEqual([])
    expect(await idsOf(stranger, { number: grantNumber })).toEqual([])
  })

  it.each<[string, object]>([
    ['by term', {}],
    ['from the newest', { state: 'ALL' }],
    ['decisions', { list: 'DECISIONS' }],
  ])('goes on after the last row of a page: %s', async (_, asked) => {
    const seen: string[] = []
    let after: ApplicationFilter['after']
    do {
      const read = await listApplications(head, { ...filter(asked), after }, { now, page: 1 })
      seen.push(...read.applications.map(({ id }) => id))
      after = read.next ?? undefined
    } while (after)
    expect(seen).toEqual(await idsOf(head, asked))
  })

  it('counts no more than it is asked to', async () => {
    expect(await countApplications(head, filter(), { now, most: 2 })).toEqual({
      ok: true,
      value: { count: 2, isMore: true },
    })
  })

  it('shows whom the policy lets see it, and no others', async () => {
    for (const viewer of [desk, colleague, head, stranger]) {
      const allowed = await db.secondaryAidApplication.findMany({
        where: {
          AND: [
            accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication'),
            { unitId: head.unit.id },
          ],
        },
        select: { id: true },
      })
      const shown = await idsOf(viewer, { state: 'ALL' })
      expect(shown.toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
    }
    expect(await idsOf(colleague)).toContain(open[2])
    expect(await idsOf(desk)).not.toContain(open[2])
    expect(await idsOf(stranger, { state: 'ALL' })).toEqual([])
  })

  it('names no protected person, and puts the look on record', async () => {
    const { applications } = await readRegister(head, filter(), { now })
    expect(applications.find(({ id }) => id === open[2])?.person).toEqual({ kind: 'protected' })
    const looks = () => db.auditEntry.count({ where: { staffId: head.staffId, action: 'read' } })
    const before = await looks()
    await idsOf(head)
    expect(await looks()).toBe(before + 1)
  })
})

describe('exportApplications', () => {
  async function sheetOf(viewer: Viewer, asked: object) {
    const exported = await exportApplications(viewer, filter(asked), now)
    if (!exported.ok) throw new Error(exported.error)
    const bytes = await new Response(exported.value.stream).arrayBuffer()
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes)
    const rows: string[][] = []
    book.worksheets[0]?.eachRow((row) => {
      rows.push(Array.from({ length: 12 }, (_, place) => row.getCell(place + 1).text))
    })
    return { rows, count: exported.value.rows }
  }

  it('gives the rows of the filter in the worker’s language, the protected without name and category', async () => {
    const { rows, count } = await sheetOf(head, {})
    expect(count).toBe(4)
    expect(rows[0]?.slice(0, 4)).toEqual(['Номер', 'Отримано', 'Людина', 'Категорія'])
    expect(rows).toHaveLength(5)
    expect(rows[1]?.slice(3, 5)).toEqual(['Внутрішньо переміщена особа', 'На розгляді'])
    expect(rows[3]?.slice(2, 4)).toEqual(['Захищена картка', ''])
    const english = await sheetOf({ ...head, locale: 'en' }, { list: 'DECISIONS' })
    expect(english.rows[0]?.[0]).toBe('Number')
    expect(english.rows.map((row) => row[9])).toEqual(['Decision', 'refused', 'granted'])
  })

  it('gives nothing of another centre, and says in the log how many rows went out', async () => {
    const { rows, count } = await sheetOf(stranger, { state: 'ALL' })
    expect([rows.length, count]).toEqual([1, 0])
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { staffId: head.staffId, action: 'export' },
      orderBy: { seq: 'asc' },
      select: { details: true },
    })
    expect(entry.details).toMatchObject({ list: 'APPLICATIONS', state: 'OPEN', count: 4, hasNumber: false })
  })
})
