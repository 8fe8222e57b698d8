import 'server-only'
import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { calendarOf } from '@/lib/deadlines/calendar-rows.rules'
import { isDayDeadline } from '@/lib/deadlines/deadline.rules'
import type { DayDeadlineId } from '@/lib/deadlines/legal-deadlines'
import { currentCalendarRows } from '@/lib/deadlines/working-calendar.queries'
import { answerByBook } from '@/lib/eligibility/assessment-answer'
import type { RuleBook } from '@/lib/eligibility/rule-book'
import { RULE_KINDS } from '@/lib/eligibility/rule-book'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { inForce, withCorrection } from '@/lib/eligibility/rule-book.rules'
import { ruleCorrectionSchema } from '@/lib/eligibility/rule-row.schema'
import { currentLaw } from './law.queries'
import { GROUND_KINDS, type LawRow, type LawVersion, lawVersionSchema } from './law-kinds'
import { type SamplePerson, samplePeople } from './sample-people.rules'
import {
  calendarWith,
  type Difference,
  differenceOf,
  type MovedTerm,
  movedTerms,
  type Told,
  toldOf,
  trialDay,
} from './trial.rules'

/** What a change would do: to sample people, to terms, or to nothing that is judged. */
export type Trial = { on: PlainDate; same: number } & (
  | { about: 'people'; people: { sample: SampleName; differences: (Difference & { title: string })[] }[] }
  | { about: 'terms'; terms: MovedTerm[] }
  | { about: 'grounds'; before: LawVersion | null; after: LawVersion }
  | { about: 'texts' }
)
export type SampleName = { income: string } | { category: string }

const SHOWN_TERMS = 12

/**
 * Tries a correction on invented people, before it is recorded: each is judged by the rules as they stand and by the
 * rules with the correction, on its first day. Nothing is stored, and no application is looked at: an administrator
 * sees no cases.
 */
export async function tryRule(
  viewer: Viewer,
  { version }: { version: LawVersion },
  now = new Date(),
): Promise<Result<Trial, never>> {
  const on = trialDay(version.row, todayInKyiv(now))
  if (version.kind === 'holidays' || version.kind === 'holidaySuspensions')
    return ok(await tryTerms('BVPD_DECISION', version, on))
  if (version.kind === 'deadlines' && isDayDeadline(version.row.code))
    return ok(await tryTerms(version.row.code, version, on))
  if (GROUND_KINDS.some((kind) => kind === version.kind)) {
    const { kind, row } = version
    const before = inForce<LawRow>((await currentLaw())[kind], row.code, on)
    return ok({
      about: 'grounds',
      on,
      same: 0,
      before: before ? lawVersionSchema.parse({ kind, row: before }) : null,
      after: version,
    })
  }
  if (!RULE_KINDS.some((kind) => kind === version.kind)) return ok({ about: 'texts', on, same: 0 })
  const before = await currentRuleBook()
  const after = withCorrection(before, ruleCorrectionSchema.parse(version))
  const people = samplePeople(before, on).map((sample) => ({
    sample: sample.about,
    differences: differencesOf(sample, { before, after, on }, viewer),
  }))
  const changed = people.filter(({ differences }) => differences.length > 0)
  return ok({ about: 'people', on, people: changed, same: people.length - changed.length })
}

type Books = { before: RuleBook; after: RuleBook; on: PlainDate }

function differencesOf({ facts }: SamplePerson, { before, after, on }: Books, { locale }: Viewer) {
  const judged = (book: RuleBook) => answerByBook(facts, book, locale)
  const [then, now] = [judged(before), judged(after)]
  const told = (answer: typeof then, category: string): Told =>
    (answer.ok ? toldOf(answer.value, category) : undefined) ?? {
      outcome: answer.ok ? 'NOT_ENTITLED' : answer.error,
      explanations: {},
    }
  return facts.claimedCategories.flatMap((category) => {
    const difference = differenceOf(category, told(then, category), told(now, category))
    const row = inForce(after.categories, category, on) ?? inForce(before.categories, category, on)
    return difference ? [{ ...difference, title: row?.title[locale] ?? category }] : []
  })
}

async function tryTerms(id: DayDeadlineId, version: LawVersion, on: PlainDate): Promise<Trial> {
  const rows = await currentCalendarRows()
  const [before, after] = [calendarOf(rows), calendarOf(calendarWith(rows, version))]
  const terms = movedTerms(id, { before, after, from: addDays(on, -20) })
  return { about: 'terms', on, terms: terms.slice(0, SHOWN_TERMS), same: 365 - terms.length }
}
