import { describe, expect, it } from 'vitest'
import { inForce } from '@/lib/core/dated-rows'
import { plainDate } from '@/lib/core/plain-date'
import { calendarOf, startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import { deadlineRows } from '@/lib/deadlines/deadline-rows.rules'
import { holidayRows, holidaySuspensionRows } from '@/lib/deadlines/holidays'
import { answerByBook } from '@/lib/eligibility/assessment-answer'
import { withCorrection } from '@/lib/eligibility/rule-book.rules'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import { lawVersionSchema } from './law-kinds'
import { samplePeople } from './sample-people.rules'
import { calendarWith, differenceOf, movedTerms, toldOf, trialDay } from './trial.rules'

const ON = plainDate('2026-11-20')
const outcomeOf = ({ facts, about }: ReturnType<typeof samplePeople>[number], book = startingRuleBook) => {
  const answered = answerByBook(facts, book, 'uk')
  const name = 'income' in about ? about.income : about.category
  return [name, answered.ok ? answered.value.categories[0]?.outcome : answered.error]
}

describe('samplePeople', () => {
  const people = samplePeople(startingRuleBook, ON)

  it('stand below, near and above the threshold', () => {
    const incomes = people.filter(({ about }) => 'income' in about).map((sample) => outcomeOf(sample))
    expect(Object.fromEntries(incomes)).toEqual({
      low: 'ENTITLED',
      middle: 'NOT_ENTITLED',
      high: 'NOT_ENTITLED',
      pensioner: 'NOT_ENTITLED',
      disability: 'ENTITLED',
      noPapers: 'DOCUMENTS_MISSING',
    })
  })

  it('hold every category that is in force, and fit those that are switched on', () => {
    const outcomes = new Map(
      people
        .filter(({ about }) => 'category' in about)
        .map((sample) => {
          const [name, outcome] = outcomeOf(sample)
          return [name, outcome]
        }),
    )
    expect(outcomes.size).toBe(30)
    for (const [code, outcome] of outcomes) {
      const isOn = inForce(startingRuleBook.categories, String(code), ON)?.enabledByDefault
      expect([code, isOn, outcome]).not.toEqual([code, true, 'NOT_ENTITLED'])
    }
    expect([...outcomes.values()].filter((outcome) => outcome === 'ENTITLED').length).toBeGreaterThan(20)
  })
})

describe('differenceOf', () => {
  it('shows whom a higher minimum lets in, and what is said otherwise', () => {
    const row = inForce(startingRuleBook.subsistenceMinimums, 'SUBSISTENCE_MINIMUM', ON)
    if (!row) throw new Error('no minimum')
    const higher = { ...row, from: ON, amounts: { ...row.amounts, ableBodied: 350_000 } }
    const after = withCorrection(startingRuleBook, { kind: 'subsistenceMinimums', row: higher })
    const person = samplePeople(startingRuleBook, ON)[1]
    if (!person) throw new Error('no sample')
    const told = (book: typeof after) => {
      const answered = answerByBook(person.facts, book, 'uk')
      const found = answered.ok ? toldOf(answered.value, 'LOW_INCOME') : undefined
      if (!found) throw new Error('not told')
      return found
    }
    expect(differenceOf('LOW_INCOME', told(after), told(after))).toBeUndefined()
    expect(differenceOf('LOW_INCOME', told(startingRuleBook), told(after))).toMatchObject({
      before: 'NOT_ENTITLED',
      after: 'ENTITLED',
      reasons: [{ before: expect.stringContaining('вищий'), after: expect.stringContaining('у межах') }],
    })
  })
})

describe('movedTerms', () => {
  const rows = { holidays: holidayRows, holidaySuspensions: holidaySuspensionRows }
  const peace = lawVersionSchema.parse({
    kind: 'holidaySuspensions',
    row: { code: 'MARTIAL_LAW', from: '2026-05-05', to: '2026-12-20', source: 'x', confidence: 'law' },
  })

  it('names the terms that get longer when holidays are given back', () => {
    const after = calendarOf(calendarWith(rows, peace))
    expect(
      movedTerms('BVPD_DECISION', { before: startingCalendar, after: startingCalendar, from: ON }),
    ).toEqual([])
    // Ten working days from 14 December end on 28 December; with Christmas off, a day later.
    expect(
      movedTerms('BVPD_DECISION', { before: startingCalendar, after, from: plainDate('2026-12-14') })[0],
    ).toEqual({
      startedOn: '2026-12-14',
      before: '2026-12-28',
      after: '2026-12-29',
    })
  })

  it('names the terms that a correction of the term itself moves, from its day on', () => {
    const longer = lawVersionSchema.parse({
      kind: 'deadlines',
      row: {
        ...deadlineRows.find(({ code }) => code === 'BVPD_DECISION'),
        from: '2027-02-01',
        length: { count: 'working', duration: 15 },
      },
    })
    const after = calendarOf(calendarWith(rows, longer))
    const moved = movedTerms('BVPD_DECISION', {
      before: startingCalendar,
      after,
      from: plainDate('2027-01-29'),
    })
    expect(moved[0]).toEqual({ startedOn: '2027-02-01', before: '2027-02-15', after: '2027-02-22' })
  })

  it.each([
    ['2027-01-01', null, '2027-01-01'],
    ['2026-01-01', null, '2026-11-20'],
    ['2026-01-01', '2026-02-01', '2026-02-01'],
  ])('a version from %s to %s is tried on %s', (from, to, expected) => {
    const { row } = lawVersionSchema.parse({ kind: peace.kind, row: { ...peace.row, from, to } })
    expect(trialDay(row, ON)).toBe(expected)
  })
})
