import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenGranted, givenIssued } from '@/scripts/testing/given-granted'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { type ApplicationFilter, applicationFilterSchema } from './application.schema'
import { countApplications } from './application-count.queries'
import { exportApplications } from './application-export.queries'
import { listApplications, readRegister } from './application-list.queries'
import { replaceProvider, terminateAid } from './mandate-ending.commands'
import { replaceProviderSchema, terminateAidSchema } from './mandate-ending.schema'

const day = (on: string) => new Date(`${on}T10:00:00Z`)
const now = day('2026-11-20')
let head: Viewer
let stranger: Viewer
/** Numbers of decisions, the newest first. */
let numbers: Record<'termination' | 'protectedEnd' | 'replacement' | 'grant', string>
let mandateId = ''

const ending = { facts: 'x', evidence: 'x', toldTo: ['CLIENT', 'PROVIDER'], signatoryPosition: 'керівниця' }
const filter = (asked: object = {}) =>
  applicationFilterSchema.parse({ of: 'CENTRE', list: 'DECISIONS', ...asked })
const listed = async (viewer: Viewer, asked: object = {}) =>
  (await listApplications(viewer, filter(asked), { now })).applications.map(
    ({ decision }) => `${decision?.kind} ${decision?.number}`,
  )

async function terminate(applicationId: string, on: string): Promise<string> {
  const draft = { ...ending, ground: 'CLIENT_WAIVED', warnedOn: '' }
  const asked = terminateAidSchema.parse({ applicationId, submissionId: randomUUID(), draft })
  const signed = await terminateAid(head, asked, day(on))
  if (!signed.ok) throw new Error(JSON.stringify(signed))
  return signed.value.number
}

beforeAll(async () => {
  head = await givenStaff({ role: 'HEAD', unitId: await givenUnit() })
  stranger = await givenStaff({ role: 'HEAD', unitId: await givenUnit() })
  const providerId = await givenProvider(head)
  const nextId = await givenProvider(head, STAFF_LAWYER)
  const grant = await givenGranted({ head, on: plainDate('2026-11-02') })
  const issued = await givenIssued({ head, ...grant, providerId, on: plainDate('2026-11-03') })
  mandateId = issued.mandateId
  const replaced = await replaceProvider(
    head,
    replaceProviderSchema.parse({
      mandateId,
      submissionId: randomUUID(),
      draft: {
        ...{ ...ending, ground: 'CONFLICT_OF_INTEREST', newProviderId: nextId, replacedOn: '2026-11-11' },
        ...{ oldName: 'Тарасенко', newName: 'Коваленка' },
      },
    }),
    day('2026-11-10'),
  )
  if (!replaced.ok) throw new Error(JSON.stringify(replaced))
  const person = { protection: { reason: 'Погрози', reviewOn: '' } }
  const hidden = await givenGranted({ head, on: plainDate('2026-11-01'), person })
  numbers = {
    grant: grant.decisionNumber,
    replacement: replaced.value.number,
    protectedEnd: await terminate(hidden.applicationId, '2026-11-12'),
    termination: await terminate(grant.applicationId, '2026-11-16'),
  }
})

describe('decisions on mandates', () => {
  it('stand in the register among the others, each by its day', async () => {
    const { termination, protectedEnd, replacement, grant } = numbers
    const rows = await listed(head)
    expect(rows.slice(0, 4)).toEqual([
      `TERMINATION ${termination}`,
      `TERMINATION ${protectedEnd}`,
      `REPLACEMENT ${replacement}`,
      `GRANT ${grant}`,
    ])
    expect(rows).toHaveLength(5)
    expect(await countApplications(head, filter(), { now })).toMatchObject({ value: { count: 5 } })
    expect(await listed(stranger)).toEqual([])
  })

  it.each<[string, object, (keyof typeof numbers)[]]>([
    ['a kind', { decision: 'REPLACEMENT' }, ['replacement']],
    ['another kind', { decision: 'TERMINATION' }, ['termination', 'protectedEnd']],
    ['days', { decidedFrom: '2026-11-10', decidedTo: '2026-11-12' }, ['protectedEnd', 'replacement']],
  ])('are narrowed to %s', async (_, asked, expected) => {
    const rows = await listed(head, asked)
    expect(rows.map((row) => row.split(' ')[1])).toEqual(expected.map((name) => numbers[name]))
    const counted = await countApplications(head, filter(asked), { now })
    expect(counted).toMatchObject({ value: { count: expected.length } })
  })

  it('are found by their numbers, in the other list by their application', async () => {
    expect(await listed(head, { number: numbers.replacement })).toEqual([
      `REPLACEMENT ${numbers.replacement}`,
    ])
    const asked = filter({ list: 'APPLICATIONS', number: numbers.replacement })
    const { applications } = await listApplications(head, asked, { now })
    expect(applications.map(({ state }) => state)).toEqual(['TERMINATED'])
  })

  it('go on after the last row of a page', async () => {
    const seen: string[] = []
    let after: ApplicationFilter['after']
    do {
      const read = await readRegister(head, { ...filter(), after }, { now, page: 1 })
      seen.push(...read.applications.map(({ decision }) => `${decision?.kind} ${decision?.number}`))
      after = read.next ?? undefined
    } while (after)
    expect(seen).toEqual(await listed(head))
  })

  it('lead to the mandate, and name no protected person', async () => {
    const { applications } = await readRegister(head, filter(), { now })
    const byNumber = new Map(applications.map((row) => [row.decision?.number, row]))
    expect(byNumber.get(numbers.replacement)?.decision?.mandateId).toBe(mandateId)
    expect(byNumber.get(numbers.protectedEnd)?.person).toEqual({ kind: 'protected' })
    expect(new Set(applications.map(({ key }) => key)).size).toBe(applications.length)
  })

  it('go out with the sheet', async () => {
    const exported = await exportApplications(head, filter(), now)
    if (!exported.ok) throw new Error(exported.error)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await new Response(exported.value.stream).arrayBuffer())
    const sheet = book.worksheets[0]
    expect(exported.value.rows).toBe(5)
    expect([2, 3, 4].map((row) => sheet?.getCell(row, 10).text)).toEqual([
      'припинено',
      'припинено',
      'заміна надавача',
    ])
    expect(sheet?.getCell(4, 9).text).toBe(numbers.replacement)
  })
})
