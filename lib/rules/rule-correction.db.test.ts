import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { isWorkingDay } from '@/lib/deadlines/working-calendar.rules'
import { assessEligibility } from '@/lib/eligibility/assessment.queries'
import { assessmentRequestSchema } from '@/lib/eligibility/assessment.schema'
import { answerByBook } from '@/lib/eligibility/assessment-answer'
import { currentRuleBook, findRuleBook } from '@/lib/eligibility/rule-book.queries'
import { inForce } from '@/lib/eligibility/rule-book.rules'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { currentLaw } from './law.queries'
import { confirmRule, correctRule, takeBackRule } from './rule-correction.commands'
import { confirmRuleSchema, correctRuleSchema, takeBackRuleSchema } from './rule-correction.schema'
import { startingLaw } from './starting-law'

const NOW = new Date('2026-11-20T10:00:00Z')
let admin: Viewer
let localAdmin: Viewer
let desk: Viewer

const minimum2027 = {
  code: 'SUBSISTENCE_MINIMUM',
  from: '2027-01-01',
  to: null,
  legalBasis: { uk: 'Закон про Державний бюджет на 2027 рік', en: 'Law on the state budget for 2027' },
  sources: ['https://example.gov.ua/budget-2027'],
  confidence: 'law',
  amounts: {
    general: 350_000,
    child06: 300_000,
    child618: 370_000,
    ableBodied: 363_000,
    lostAbility: 280_000,
  },
}
type Correcting = { row: object; kind?: string; seenRevision?: number; by?: Viewer; now?: Date }
function correct({ row, kind = 'subsistenceMinimums', seenRevision = 0, by = admin, now = NOW }: Correcting) {
  const version = { kind, row }
  const input = correctRuleSchema.parse({
    version,
    reason: 'Ухвалено бюджет',
    seenRevision,
    submissionId: randomUUID(),
  })
  return correctRule(by, input, now)
}
async function revisionOf(answer: ReturnType<typeof correct>): Promise<number> {
  const given = await answer
  if (!given.ok) throw new Error(JSON.stringify(given))
  return given.value.revision
}
const takeBack = (revision: number, now = NOW) =>
  takeBackRule(
    admin,
    takeBackRuleSchema.parse({ revision, reason: 'Помилка', submissionId: randomUUID() }),
    now,
  )

const request = (testDate: string) =>
  assessmentRequestSchema.parse({
    testDate,
    person: { birthDate: '1985-03-12', pensioner: false },
    claimedCategories: ['LOW_INCOME'],
    incomes: [{ code: 'WAGE', month: '2026-11', amountKopiykas: 0 }],
  })
const limitOn = async (day: string) => {
  const answered = await assessEligibility(desk, request(day))
  return answered.ok ? answered.value.incomeSheet?.thresholds[0]?.kopiykas : answered.error
}

beforeAll(async () => {
  const centreId = await givenUnit()
  const top = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId: top.id })
  localAdmin = await givenStaff({ role: 'ADMINISTRATOR', unitId: centreId })
  desk = await givenStaff({ role: 'FRONTLINER', unitId: centreId })
})

describe('currentLaw', () => {
  it('holds every built-in row just as it is', async () => {
    const law = await currentLaw()
    expect(JSON.parse(JSON.stringify(law))).toEqual(JSON.parse(JSON.stringify(startingLaw)))
  })
})

describe('correctRule', () => {
  it('brings a figure into force on its day, and leaves what was judged before by its own book', async () => {
    expect(await limitOn('2027-01-15')).toBe('subsistenceMinimumMissing')
    const before = await currentRuleBook()
    expect(before).toEqual(startingRuleBook)

    const revision = await revisionOf(correct({ row: minimum2027 }))
    expect(await limitOn('2027-01-15')).toBe(726_000)
    expect(await limitOn('2026-12-31')).toBe(665_600)

    const decided = await assessEligibility(desk, request('2027-01-15'))
    if (!decided.ok) throw new Error(decided.error)
    expect(decided.value.ruleVersion).toBe(`${startingRuleBook.version}+${revision}`)

    const mended = { ...minimum2027, amounts: { ...minimum2027.amounts, ableBodied: 400_000 } }
    await revisionOf(correct({ row: mended, seenRevision: revision }))
    expect(await limitOn('2027-01-15')).toBe(800_000)
    const book = await findRuleBook(decided.value.ruleVersion)
    if (!book) throw new Error('the book of the decision is gone')
    expect(answerByBook(request('2027-01-15'), book, desk.locale)).toEqual(decided)
    expect(await findRuleBook('2020-01-01')).toBeUndefined()
  })

  it('sees at once what another process has recorded', async () => {
    const before = await currentRuleBook()
    expect(await currentRuleBook()).toBe(before)
    const url = z.string().parse(process.env.OWNER_DATABASE_URL)
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    const { rows } = await other.query<{ next: number }>(
      'SELECT max(revision) + 1 AS next FROM rule_corrections',
    )
    await other.query(
      `INSERT INTO rule_corrections (revision, act, kind, code, "from", row, reason, source, staff_id, recorded_on)
       VALUES ($1, 'CORRECT', 'incomePeriods', 'INCOME_PERIOD', '2028-01-01', $2, 'r', 's', $3, '2026-11-20')`,
      [
        rows[0]?.next,
        { to: null, months: 3, legalBasis: { uk: 'у', en: 'e' }, sources: ['s'], confidence: 'law' },
        admin.staffId,
      ],
    )
    const after = await currentRuleBook()
    expect(inForce(after.incomePeriods, 'INCOME_PERIOD', plainDate('2028-01-01'))?.months).toBe(3)
    await expect(other.query('UPDATE rule_corrections SET reason = $1', ['x'])).rejects.toThrow('append-only')
    await expect(other.query('DELETE FROM rule_corrections')).rejects.toThrow('append-only')
    await other.end()
  })

  it('refuses who does not administer every centre, and records nothing', async () => {
    const count = await db.ruleCorrection.count()
    for (const by of [localAdmin, desk])
      expect(await correct({ row: minimum2027, by, seenRevision: 99 })).toEqual({
        ok: false,
        error: 'notWholeTree',
      })
    expect(await db.ruleCorrection.count()).toBe(count)
  })

  it('refuses an older sight of the rule, a rule there is not and a paper there is not', async () => {
    expect(await correct({ row: minimum2027 })).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect(await correct({ row: { ...minimum2027, code: 'MINIMUM' } })).toEqual({
      ok: false,
      error: 'ruleNotFound',
    })
    const wage = startingRuleBook.incomeKinds.find(({ code }) => code === 'WAGE')
    expect(
      await correct({
        kind: 'incomeKinds',
        row: { ...wage, from: '2027-01-01', matching: ['INCOME_WAGE', 'LIBRARY_CARD'] },
      }),
    ).toEqual({
      ok: false,
      error: 'invalidInput',
      fieldErrors: { 'version.row.matching': ['unknownPaper'] },
    })
    expect(() => correct({ row: { ...minimum2027, from: null } })).toThrow('required')
  })

  it('tells the audit log who changed which rule', async () => {
    const entry = await db.auditEntry.findFirst({
      where: { staffId: admin.staffId, subject: 'rule', action: 'correct' },
      select: { details: true },
      orderBy: { at: 'asc' },
    })
    expect(entry?.details).toEqual({
      kind: 'subsistenceMinimums',
      code: 'SUBSISTENCE_MINIMUM',
      from: '2027-01-01',
      revision: 1,
    })
  })
})

describe('takeBackRule', () => {
  it('withdraws a version before its first day, and none that is in force', async () => {
    const limit = startingRuleBook.usageLimits.find(({ code }) => code === 'SIX_PER_YEAR')
    const row = { ...limit, from: '2026-12-01', to: null, grantsPerBudgetYear: 12 }
    const revision = await revisionOf(correct({ kind: 'usageLimits', row }))
    const grants = async () =>
      inForce((await currentRuleBook()).usageLimits, 'SIX_PER_YEAR', plainDate('2026-12-01'))
    expect((await grants())?.grantsPerBudgetYear).toBe(12)
    expect(await takeBack(revision, new Date('2026-12-01T10:00:00Z'))).toEqual({
      ok: false,
      error: 'inForceAlready',
    })
    expect((await takeBack(revision, new Date('2026-11-30T10:00:00Z'))).ok).toBe(true)
    expect((await grants())?.grantsPerBudgetYear).toBe(6)
    expect(await takeBack(revision)).toEqual({ ok: false, error: 'ruleNotFound' })
  })
})

describe('confirmRule', () => {
  it('takes the mark off and changes nothing else', async () => {
    const [unsure] = startingRuleBook.categories.filter(({ isVerified }) => !isVerified)
    if (!unsure) throw new Error('every category is verified')
    const input = confirmRuleSchema.parse({
      kind: 'categories',
      code: unsure.code,
      from: unsure.from,
      confidence: 'law',
      source: 'https://example.gov.ua/3460-17',
      reason: 'Олена Коваль прочитала ч. 1 ст. 14',
      seenRevision: 0,
      submissionId: randomUUID(),
    })
    expect((await confirmRule(localAdmin, input, NOW)).ok).toBe(false)
    expect((await confirmRule(admin, input, NOW)).ok).toBe(true)
    const row = (await currentRuleBook()).categories.find(
      ({ code, from }) => code === unsure.code && from === unsure.from,
    )
    expect(row).toMatchObject({
      isVerified: true,
      confidence: 'law',
      servicesConfidence: 'law',
      requirements: unsure.requirements,
    })
    expect(row?.sources[0]).toBe('https://example.gov.ua/3460-17')
  })
})

describe('the working calendar', () => {
  it('gives a holiday back, and brings a new one, from the screen', async () => {
    const christmas = plainDate('2026-12-25')
    expect(isWorkingDay(christmas, await currentCalendar())).toBe(true)
    const given = await correct({
      kind: 'holidaySuspensions',
      row: {
        code: 'MARTIAL_LAW',
        from: '2026-05-05',
        to: '2026-12-20',
        source: 'Указ',
        confidence: 'law',
      },
    })
    expect(given.ok).toBe(true)
    expect(isWorkingDay(christmas, await currentCalendar())).toBe(false)
    const added = await correct({
      kind: 'holidays',
      row: {
        code: 'HOLIDAY_A',
        from: '2027-01-01',
        to: null,
        uk: 'Новий день',
        en: 'New day',
        falls: { month: 2, day: 16 },
        source: 'Закон',
        confidence: 'law',
      },
    })
    expect(added.ok).toBe(true)
    const calendar = await currentCalendar()
    expect(isWorkingDay(plainDate('2027-02-16'), calendar)).toBe(false)
    expect(isWorkingDay(plainDate('2026-02-16'), calendar)).toBe(true)
  })
})
