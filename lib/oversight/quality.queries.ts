import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess, recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { anyNameForms } from '@/lib/core/name-cases'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type BlindReview, blindReviewSchema, keptAnswersSchema } from './quality.schema'
import type { QualityAnswers } from './quality-checklist.rules'
import { maskNames } from './quality-mask.rules'
import { nextStepsSchema } from './quality-text.schema'

export const reviewDraftKey = (reviewId: string) => `review:${reviewId}`

/** Something to read, or something said of one's own work. */
export type ListedReview = {
  id: string
  period: string
  branchCode: string | null
  topicCode: string | null
  on: PlainDate
  /** Of one's own work: whether it was read, and answered. */
  isRead: boolean
  isAnswered: boolean
}
export type ReviewPage = { reviews: ListedReview[]; next: string | null }

/** What was said of one's own work: not by whom. */
export type Feedback = {
  id: string
  period: string
  enquiryNumber: string
  visitId: string
  topicCode: string | null
  text: ConsultationText
  answers: QualityAnswers
  feedback: string
  reviewedOn: PlainDate
  authorAnswer: string
}
export type ConsultationText = Pick<
  BlindReview,
  'clientWords' | 'agreedWording' | 'answerText' | 'legalBasis' | 'nextSteps'
>

const PAGE = 20
const textFields = {
  clientWords: true,
  agreedWording: true,
  answerText: true,
  legalBasis: true,
  nextSteps: true,
} as const

/** A protected person's matter is shown to no reader, even if it became one after the sample was drawn. */
const notProtected = {
  enquiry: { is: { OR: [{ clientId: null }, { client: { is: { isProtected: false } } }] } },
}

/** What waits for the viewer to read, or what was said of their own work, newest first; a page by key. */
export async function listReviews(
  viewer: Viewer,
  tab: 'read' | 'mine',
  after?: string,
  page = PAGE,
): Promise<ReviewPage> {
  const own =
    tab === 'read'
      ? { AND: [{ reviewerId: viewer.staffId, state: 'WAITING' }, notProtected] }
      : { authorId: viewer.staffId, state: 'DONE' }
  const rows = await db.qualityReview.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('QualityReview'),
        own,
        after ? { id: { lt: after } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: page + 1,
    select: {
      ...{ id: true, period: true, createdAt: true, reviewedAt: true, readAt: true, authorAnswer: true },
      enquiry: { select: { branchCode: true, topicCode: true } },
    },
  })
  const reviews = rows.slice(0, page).map((row) => ({
    ...{ id: row.id, period: row.period, ...row.enquiry },
    on: todayInKyiv(row.reviewedAt ?? row.createdAt),
    isRead: row.readAt !== null,
    isAnswered: row.authorAnswer !== '',
  }))
  return { reviews, next: rows.length > page ? (reviews.at(-1)?.id ?? null) : null }
}

/** How many wait on each of one's own lists. */
export async function countReviews({ staffId }: Viewer): Promise<{ read: number; mine: number }> {
  const [read, mine] = await Promise.all([
    db.qualityReview.count({ where: { reviewerId: staffId, state: 'WAITING', ...notProtected } }),
    db.qualityReview.count({ where: { authorId: staffId, state: 'DONE', readAt: null } }),
  ])
  return { read, mine }
}

/**
 * A consultation as its reader sees it: names of author and client hidden in every text, and no field that holds either. That it was
 * looked at is on record.
 */
export async function findBlindReview(
  viewer: Viewer,
  reviewId: string,
): Promise<Result<BlindReview, 'reviewNotFound'>> {
  const row = await db.qualityReview.findFirst({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('QualityReview'),
        { id: reviewId, reviewerId: viewer.staffId, state: { in: ['WAITING', 'DONE'] } },
        notProtected,
      ],
    },
    select: {
      ...{ id: true, period: true, state: true, answers: true, feedback: true, authorAnswer: true },
      ...{ reviewedAt: true, unitId: true, authorId: true },
      enquiry: {
        select: {
          ...textFields,
          ...{ topicCode: true, branchCode: true, helpKind: true, opposingParty: true },
          executor: { select: { name: true } },
          client: {
            select: {
              surname: true,
              givenName: true,
              patronymic: true,
              formerSurnames: true,
              latinName: true,
            },
          },
        },
      },
    },
  })
  if (!row) return fail('reviewNotFound')
  await recordAccess(viewer, 'review', row.id, { subjectUnitId: row.unitId })
  const { enquiry } = row
  const author = await db.staff.findUnique({ where: { id: row.authorId }, select: { name: true } })
  const { surname, givenName, patronymic, formerSurnames = [], latinName } = enquiry.client ?? {}
  const names = [
    ...[author?.name, enquiry.executor.name, enquiry.opposingParty],
    ...[surname, givenName, patronymic, latinName, ...formerSurnames],
  ].flatMap((name) => name ?? [])
  const forms = await anyNameForms(names)
  const hide = (text: string) => maskNames(text, names, forms)
  return ok(
    blindReviewSchema.parse({
      id: row.id,
      period: row.period,
      topicCode: enquiry.topicCode,
      branchCode: enquiry.branchCode,
      helpKind: enquiry.helpKind,
      clientWords: hide(enquiry.clientWords),
      agreedWording: hide(enquiry.agreedWording),
      answerText: hide(enquiry.answerText),
      legalBasis: hide(enquiry.legalBasis),
      nextSteps: nextStepsSchema.parse(enquiry.nextSteps).map(({ text }) => hide(text)),
      done:
        row.state === 'DONE'
          ? {
              answers: keptAnswersSchema.parse(row.answers),
              feedback: row.feedback,
              authorAnswer: hide(row.authorAnswer),
              reviewedOn: todayInKyiv(row.reviewedAt ?? new Date(0)),
            }
          : null,
    }),
  )
}

/** Feedback on the viewer's own work; opened for the first time it counts as read. */
export async function findFeedback(
  viewer: Viewer,
  reviewId: string,
  now = new Date(),
): Promise<Result<Feedback, 'reviewNotFound'>> {
  const row = await db.qualityReview.findFirst({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('QualityReview'),
        { id: reviewId, authorId: viewer.staffId, state: 'DONE' },
      ],
    },
    select: {
      ...{ id: true, period: true, answers: true, feedback: true, authorAnswer: true, reviewedAt: true },
      ...{ readAt: true, unitId: true },
      enquiry: { select: { ...textFields, topicCode: true, number: true, visitId: true } },
    },
  })
  if (!row) return fail('reviewNotFound')
  if (!row.readAt) {
    await db.qualityReview.updateMany({ where: { id: reviewId, readAt: null }, data: { readAt: now } })
    await recordFact(db, viewer, {
      ...{ action: 'read', subject: 'review', subjectId: reviewId, subjectUnitId: row.unitId },
    })
  }
  const { number, visitId, topicCode, ...text } = row.enquiry
  return ok({
    ...{ id: row.id, period: row.period, enquiryNumber: number, visitId, topicCode },
    text: { ...text, nextSteps: nextStepsSchema.parse(text.nextSteps).map((step) => step.text) },
    answers: keptAnswersSchema.parse(row.answers),
    feedback: row.feedback,
    reviewedOn: todayInKyiv(row.reviewedAt ?? now),
    authorAnswer: row.authorAnswer,
  })
}
