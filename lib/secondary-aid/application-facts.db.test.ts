import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenDraft, mark, open, receive, saveContent, sign } from '@/scripts/testing/desk-applications'
import { givenApplication } from '@/scripts/testing/given-applications'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'

let desk: Viewer
let head: Viewer

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
})
describe('facts of the person', () => {
  const granted = async (clientId: string, decidedOn: string) => {
    const { applicationId, number } = await givenApplication(desk, {
      clientId,
      receivedOn: plainDate(decidedOn),
    })
    await db.secondaryAidDecision.create({
      data: {
        number: `${number}-Р`,
        applicationId,
        kind: 'GRANT',
        decidedOn: new Date(decidedOn),
        decidedById: head.staffId,
        content: {},
        assessment: {},
        ruleVersion: '2026-11-22',
      },
    })
  }

  it('count the grants of the budget year and of that person alone, and only warn', async () => {
    const { applicationId, clientId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    const other = await givenDraft(desk, { claimedCategories: ['IDP'] })
    for (const day of ['01', '02', '03', '04', '05']) await granted(clientId, `2026-03-${day}`)
    await granted(clientId, '2025-12-31')
    await granted(other.clientId, '2026-03-06')
    const before = (await open(desk, applicationId)).checklist
    expect(before?.warnings.join()).not.toContain('6')
    await granted(clientId, '2026-01-01')
    const after = (await open(desk, applicationId)).checklist
    expect(after?.warnings.length).toBe((before?.warnings.length ?? 0) + 1)
    expect(after?.verdict).toEqual(before?.verdict)
    expect((await open(desk, other.applicationId)).checklist?.warnings).toEqual(before?.warnings)
  })

  it('take the group a worker chose for a pensioner who works, once it has a reason', async () => {
    const incomes = ['05', '06', '07', '08', '09', '10'].map((month) => ({
      code: 'WAGE',
      month: `2026-${month}`,
      amountKopiykas: 600_000,
    }))
    const content = { claimedCategories: ['LOW_INCOME'], pensioner: true, incomes }
    const incomeGroup = { group: 'ableBodied', reason: '' } as const
    const { applicationId } = await givenDraft(desk, { ...content, incomeGroup })
    expect((await open(desk, applicationId)).checklist?.incomeSheet?.groupReason).toBe('workingPensioner')
    await saveContent(desk, applicationId, { ...content, incomeGroup: { ...incomeGroup, reason: 'Працює' } })
    expect((await open(desk, applicationId)).checklist?.incomeSheet).toMatchObject({
      groupReason: 'chosen',
      thresholds: [{ group: 'ableBodied' }, { group: 'lostAbility' }],
    })
  })

  it('take the day a status was decided', async () => {
    const decidedOn = plainDate('2026-11-02')
    const content = { claimedCategories: ['CAPACITY_CASE'] }
    const { applicationId } = await givenDraft(desk, content)
    const judged = async () =>
      (await open(desk, applicationId)).checklist?.criteria.find(({ id }) => id === 'timeBound')?.outcome
    expect(await judged()).toBe('PASSED')
    const statusDecisions = [{ category: 'CAPACITY_CASE', decidedOn }]
    await saveContent(desk, applicationId, { ...content, statusDecisions })
    expect(await judged()).toBe('UNKNOWN')
  })
})

describe('bad input', () => {
  it('does not take another person’s paper for a proof until it is said why the name differs', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    const paper = { doc: 'IDP_CERT', state: 'SHOWN', bearsName: 'Бондар Олена' } as const
    await mark(desk, applicationId, paper)
    const rowFor = async () =>
      (await open(desk, applicationId)).checklist?.rows.find(({ anyOf }) => anyOf.includes('IDP_CERT'))
    expect(await rowFor()).toMatchObject({ isMissing: true, kept: [{ verdict: 'ofAnother' }] })
    await mark(desk, applicationId, { ...paper, nameReason: 'прізвище до шлюбу' })
    expect(await rowFor()).toMatchObject({ isMissing: false, kept: [{ verdict: 'good' }] })
  })

  it.each([
    ['2026-11-24', 'issuedInFuture'],
    ['1984-03-11', 'issuedBeforeBirth'],
  ])('refuses a passport issued on %s: %s', async (issuedOn, error) => {
    const { applicationId } = await givenDraft(desk)
    const paper = { doc: 'PASSPORT_UA', state: 'SHOWN', issuedOn } as const
    expect(await mark(desk, applicationId, paper)).toEqual({ ok: false, error })
    expect(await db.applicationPaper.count({ where: { applicationId } })).toBe(0)
  })

  it('tells expired, illegible and refused papers apart from good ones', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['VETERAN'] })
    await mark(desk, applicationId, { doc: 'PASSPORT_ABROAD', state: 'SHOWN', validTo: '2026-11-22' })
    await mark(desk, applicationId, { doc: 'VETERAN_UBD', state: 'ILLEGIBLE' })
    const rows = (await open(desk, applicationId)).checklist?.rows.filter(({ isMissing }) => isMissing)
    expect(rows?.flatMap(({ kept }) => kept)).toMatchObject([
      { doc: 'PASSPORT_ABROAD', verdict: 'expired' },
      { doc: 'VETERAN_UBD', state: 'ILLEGIBLE' },
    ])
  })

  it('is not received for a category that is not in force on the day', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['CARE_LEAVER_18_23'] })
    await sign(desk, applicationId)
    expect(await receive(desk, applicationId, 'CARE_LEAVER_18_23')).toMatchObject({
      gaps: [{ code: 'categoryNotInForce', field: 'category' }],
    })
  })

  it('judges what it can on a day without a subsistence minimum, says so, and keeps what is typed', async () => {
    const newYear = new Date('2099-01-04T10:00:00Z')
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['LOW_INCOME'] })
    await mark(desk, applicationId, { doc: 'APPLICATION_BVPD', state: 'SHOWN', form: 'ORIGINAL' }, newYear)
    const content = { claimedCategories: ['LOW_INCOME'], substance: 'Дописано в січні' }
    expect((await saveContent(desk, applicationId, content, newYear)).ok).toBe(true)
    const { checklist, content: kept } = await open(desk, applicationId, newYear)
    expect(kept.substance).toBe('Дописано в січні')
    expect(checklist).toMatchObject({
      isFigureMissing: true,
      current: 'LOW_INCOME',
      verdict: { kind: 'FIGURE_MISSING' },
    })
    expect(checklist?.candidates.find(({ code }) => code === 'IDP')?.outcome).toBe('DOCUMENTS_MISSING')
    expect(await receive(desk, applicationId, 'LOW_INCOME', { now: newYear })).toMatchObject({
      gaps: [{ code: 'figureMissing', field: 'category' }],
    })
  })
})
