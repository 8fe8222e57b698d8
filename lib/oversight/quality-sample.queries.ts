import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess, recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type Cell, HIDDEN, hideSmallCells } from '@/lib/referrals/small-cells.rules'
import { keptAnswersSchema } from './quality.schema'
import { type QualityAnswers, type QualityQuestion, tally } from './quality-checklist.rules'
import { listReaders, type Reader } from './quality-draw.queries'

export const REVIEW_STATES = ['WAITING', 'DONE', 'SKIPPED'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** A row of the sample as the head sees it: whose work, who reads it, how it stands; no figures of a person. */
export type SampledReview = {
  id: string
  number: string
  period: string
  seed: string
  topicCode: string | null
  author: string
  reader: string
  state: ReviewState
  isAnswered: boolean
}
export type SamplePage = { reviews: SampledReview[]; next: string | null }

const PAGE = 30

const stateOf = (kept: string): ReviewState => REVIEW_STATES.find((state) => state === kept) ?? 'WAITING'
const managed = (viewer: Viewer) => accessibleBy(viewer.ability, 'manage').ofType('QualityReview')

/** The samples of the viewer's centres, the newest first; a page by key. */
export async function listSample(viewer: Viewer, after?: string, page = PAGE): Promise<SamplePage> {
  const rows = await db.qualityReview.findMany({
    where: { AND: [managed(viewer), after ? { id: { lt: after } } : {}] },
    orderBy: { id: 'desc' },
    take: page + 1,
    select: {
      ...{ id: true, period: true, seed: true, state: true, authorId: true, reviewerId: true },
      ...{ authorAnswer: true, enquiry: { select: { number: true, topicCode: true } } },
    },
  })
  const shown = rows.slice(0, page)
  const people = await db.staff.findMany({
    where: { id: { in: shown.flatMap(({ authorId, reviewerId }) => [authorId, reviewerId ?? authorId]) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  if (shown.length > 0)
    await recordFact(db, viewer, {
      ...{ action: 'read', subject: 'review', details: { list: 'sample', count: shown.length } },
    })
  return {
    reviews: shown.map(({ id, period, seed, state, authorId, reviewerId, authorAnswer, enquiry }) => ({
      ...{ id, period, seed, ...enquiry },
      state: stateOf(state),
      author: nameOf.get(authorId) ?? '',
      reader: (reviewerId && nameOf.get(reviewerId)) ?? '',
      isAnswered: authorAnswer !== '',
    })),
    next: rows.length > page ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** One of the sample, for the head: what was found, what the author answered, who else could read it. */
export type ManagedReview = Omit<SampledReview, 'isAnswered'> & {
  visitId: string
  answers: QualityAnswers
  feedback: string
  skipReason: string
  authorAnswer: string
  reviewedOn: PlainDate | null
  isReadByAuthor: boolean
  /** Who may be given it instead; nobody once it is read. */
  readers: Reader[]
}

/** A row of the viewer's own samples; the look is recorded. */
export async function findManagedReview(
  viewer: Viewer,
  reviewId: string,
  now = new Date(),
): Promise<Result<ManagedReview, 'reviewNotFound'>> {
  const row = await db.qualityReview.findFirst({
    where: { AND: [managed(viewer), { id: reviewId }] },
    include: { enquiry: { select: { number: true, topicCode: true, visitId: true } } },
  })
  if (!row) return fail('reviewNotFound')
  await recordAccess(viewer, 'review', row.id, { subjectUnitId: row.unitId })
  const people = await db.staff.findMany({
    where: { id: { in: [row.authorId, row.reviewerId ?? row.authorId] } },
    select: { id: true, name: true },
  })
  const nameOf = (staffId: string | null) => people.find(({ id }) => id === staffId)?.name ?? ''
  const readers = row.state === 'DONE' ? [] : await listReaders(db, row.unitId, todayInKyiv(now))
  return ok({
    ...{ id: row.id, period: row.period, seed: row.seed, ...row.enquiry },
    state: stateOf(row.state),
    author: nameOf(row.authorId),
    reader: nameOf(row.reviewerId),
    answers: keptAnswersSchema.parse(row.answers),
    feedback: row.feedback,
    skipReason: row.skipReason,
    authorAnswer: row.authorAnswer,
    reviewedOn: row.reviewedAt && todayInKyiv(row.reviewedAt),
    isReadByAuthor: row.readAt !== null,
    readers: readers.filter(({ id }) => id !== row.authorId && id !== row.reviewerId),
  })
}

/** A line of the summary: a question, or a branch of law. */
export type SummaryRow<Key extends string> = { key: Key; cells: readonly Cell[] }
export type QualitySummary = {
  /** By question: yes, no, not applicable. */
  questions: SummaryRow<QualityQuestion>[]
  /** By branch: how many were read, how many of them with any "no". */
  branches: SummaryRow<string>[]
  readings: Cell
}

const MOST_SUMMED = 5000
const FEWEST_SUMMED = 5

/**
 * What the readings of the viewer's centres come to, by question and by branch of law, never by person; cells of fewer than five
 * are hidden, and as many more as it takes that none can be reckoned; of fewer than five readings nothing is told (N16).
 */
export async function summariseReviews(viewer: Viewer): Promise<QualitySummary> {
  const rows = await db.qualityReview.findMany({
    where: { AND: [managed(viewer), { state: 'DONE' }] },
    orderBy: { id: 'desc' },
    take: MOST_SUMMED,
    select: { answers: true, enquiry: { select: { branchCode: true } } },
  })
  const all = rows.map(({ answers, enquiry }) => ({
    branch: enquiry.branchCode ?? '',
    answers: keptAnswersSchema.parse(answers),
  }))
  await recordFact(db, viewer, {
    ...{ action: 'read', subject: 'review', details: { list: 'summary', count: all.length } },
  })
  // Noughts beside a hidden cell would tell the answers of so few.
  if (all.length < FEWEST_SUMMED)
    return { questions: [], branches: [], readings: all.length > 0 ? HIDDEN : 0 }
  const questions = tally(all.map(({ answers }) => answers))
  const byBranch = [...Map.groupBy(all, ({ branch }) => branch)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const branchCounts = byBranch.map(([, own]) => {
    const faulty = own.filter(({ answers }) => Object.values(answers).includes('NO')).length
    return [faulty, own.length - faulty, own.length]
  })
  const total = [0, 1, 2].map((column) =>
    branchCounts.reduce((sum, counts) => sum + (counts[column] ?? 0), 0),
  )
  const branches = hideSmallCells([...branchCounts, total])
  return {
    // Answers of one question add up to the readings: hiding one alone would tell it.
    questions: questions.map(({ question, counts }) => ({
      key: question,
      cells: hideSmallCells([counts, [0, 0, 0]])[0] ?? [],
    })),
    branches: byBranch.map(([key], place) => ({ key, cells: shownCells(branches[place]) })),
    readings: branches.at(-1)?.[2] ?? 0,
  }
}

/** How many were read, and how many of them with a "no"; those without are only there to be hidden with them. */
function shownCells(cells: readonly Cell[] = []): Cell[] {
  const [faulty = 0, , read = 0] = cells
  return [read, faulty]
}
