import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { saveDraft } from '@/lib/core/drafts'
import type { Viewer } from '@/lib/core/viewer'
import { givenOpenEnquiry } from '@/scripts/testing/given-team'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { answerFeedback, finishReview, giveReview, skipReview } from './quality.commands'
import { findBlindReview, findFeedback, listReviews, reviewDraftKey } from './quality.queries'
import { blindReviewSchema, type DrawSample } from './quality.schema'
import { QUALITY_QUESTIONS, type QualityAnswer } from './quality-checklist.rules'
import { drawMonth } from './quality-draw.commands'
import { startSample } from './quality-draw.queries'
import { findManagedReview, listSample, summariseReviews } from './quality-sample.queries'

const now = new Date('2026-11-20T09:00:00Z')
const inMonth = new Date('2026-10-12T09:00:00Z')
const period = '2026-10'
let unitId: string
let head: Viewer
let stranger: Viewer
let anna: Viewer
let bohdan: Viewer
let vira: Viewer
let clientId: string

beforeAll(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  stranger = await givenStaff({ role: 'HEAD', name: 'Остап Левченко' })
  anna = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Анна Яремчук' })
  bohdan = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Богдан Мороз' })
  vira = await givenStaff({ role: 'LAWYER', unitId, name: 'Віра Тополя' })
  clientId = (await givenClient(head)).clientId
  for (let made = 0; made < 6; made += 1) {
    await closeOne(anna)
    if (made < 2) await closeOne(bohdan)
  }
})

const closeOne = (author: Viewer, more: { topicCode?: string; at?: Date; clientId?: string } = {}) =>
  givenOpenEnquiry(author, more.clientId ?? clientId, {
    isClosed: true,
    at: more.at ?? inMonth,
    topicCode: more.topicCode ?? 'ALIMONY',
    clientWords: 'Мене звати Олена Шевченко, телефон 067 123 45 14',
    answerText: 'Пані Олено, подайте заяву. З повагою, Анна Яремчук',
  })
const draw = (viewer: Viewer, more: Partial<DrawSample> = {}) =>
  drawMonth(
    viewer,
    {
      ...{ unitId, period, seed: 'осінь', size: '4', submissionId: randomUUID() },
      readerIds: [anna, bohdan, vira].map(({ staffId }) => staffId),
      ...more,
    },
    now,
  )
const allOf = (answer: QualityAnswer) =>
  Object.fromEntries(QUALITY_QUESTIONS.map((question) => [question, answer]))
const finish = (viewer: Viewer, reviewId: string, answer: QualityAnswer = 'YES', feedback = '') =>
  finishReview(viewer, { reviewId, answers: allOf(answer), feedback, submissionId: randomUUID() }, now)
/** One of Anna's that somebody else is to read. */
async function givenReading() {
  await draw(head, { size: '8' })
  const row = await db.qualityReview.findFirstOrThrow({
    where: { unitId, authorId: anna.staffId, state: 'WAITING' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  await db.qualityReview.update({
    where: { id: row.id },
    data: { reviewerId: vira.staffId },
    select: { id: true },
  })
  return row.id
}

describe('drawing a sample', () => {
  it('takes of each worker, gives nobody their own, tells the readers, and adds nothing the second time', async () => {
    const drawn = await draw(head)
    expect(drawn).toEqual({ ok: true, value: { drawn: 4, added: 4, withoutReader: 0 } })
    const rows = await db.qualityReview.findMany({ where: { unitId } })
    expect(new Set(rows.map(({ authorId }) => authorId))).toEqual(new Set([anna.staffId, bohdan.staffId]))
    expect(rows.every(({ authorId, reviewerId }) => reviewerId && reviewerId !== authorId)).toBe(true)
    expect(await db.staffNotice.count({ where: { kind: 'REVIEW_GIVEN' } })).toBe(4)

    expect(await draw(head)).toEqual({ ok: true, value: { drawn: 4, added: 0, withoutReader: 0 } })
    expect(await db.qualityReview.count({ where: { unitId } })).toBe(4)
  })

  it('leaves out protected people, closed topics, other months and other centres', async () => {
    const before = (await startSample(head, { unit: unitId, period }, now))?.closed
    const closed = await givenClient(head)
    await db.client.update({
      where: { id: closed.clientId },
      data: { isProtected: true },
      select: { id: true },
    })
    await closeOne(bohdan, { clientId: closed.clientId })
    await closeOne(bohdan, { topicCode: 'DOMESTIC_VIOLENCE' })
    // Midnight in Kyiv, when it is still October elsewhere.
    await closeOne(bohdan, { at: new Date('2026-10-31T22:30:00Z') })
    expect((await startSample(head, { unit: unitId, period }, now))?.closed).toBe(before)
    expect((await startSample(stranger, { unit: unitId, period }, now))?.closed).toBe(0)
  })

  it('refuses too few, an empty month, a stranger’s centre and a stranger to read', async () => {
    expect(await draw(head, { size: '1' })).toEqual({ ok: false, error: 'fewerThanWorkers' })
    expect(await draw(head, { period: '2025-01' })).toEqual({ ok: false, error: 'nothingClosed' })
    expect(await draw(stranger)).toEqual({ ok: false, error: 'unitNotFound' })
    expect(await draw(head, { readerIds: [stranger.staffId] })).toEqual({
      ok: false,
      error: 'readerNotFound',
    })
    // Who sees the authors does not read.
    expect(await draw(head, { readerIds: [head.staffId] })).toEqual({ ok: false, error: 'readerNotFound' })
  })
})

describe('reading', () => {
  it('shows neither author nor client, in no field and in no text', async () => {
    const reviewId = await givenReading()
    const found = await findBlindReview(vira, reviewId)
    if (!found.ok) throw new Error(found.error)
    const shown = JSON.stringify(found.value)
    const enquiry = await db.enquiry.findFirstOrThrow({
      where: { qualityReviews: { some: { id: reviewId } } },
      select: { id: true, number: true, visitId: true },
    })
    for (const secret of [
      ...['Анна', 'Яремчук', 'Олен', 'Шевченко', '067', anna.staffId, clientId],
      ...[enquiry.id, enquiry.number, enquiry.visitId],
    ])
      expect(shown).not.toContain(secret)
    expect(shown).toContain('подайте заяву')
    // The schema itself refuses a field that could hold them.
    expect(blindReviewSchema.safeParse({ ...found.value, authorId: anna.staffId }).success).toBe(false)
  })

  it('is the given reader’s alone: not the author’s, not another’s, not a stranger’s', async () => {
    const reviewId = await givenReading()
    for (const viewer of [anna, bohdan, stranger, head]) {
      expect(await findBlindReview(viewer, reviewId)).toEqual({ ok: false, error: 'reviewNotFound' })
      expect(await finish(viewer, reviewId)).toEqual({ ok: false, error: 'reviewNotFound' })
    }
    // The database itself lets nobody read their own.
    await expect(
      db.qualityReview.update({ where: { id: reviewId }, data: { reviewerId: anna.staffId } }),
    ).rejects.toThrow()
  })

  it('ends for its reader when the person becomes protected', async () => {
    const reviewId = await givenReading()
    const protect = (isProtected: boolean) =>
      db.client.update({ where: { id: clientId }, data: { isProtected }, select: { id: true } })
    await protect(true)
    expect((await findBlindReview(vira, reviewId)).ok).toBe(false)
    expect((await finish(vira, reviewId)).ok).toBe(false)
    await protect(false)
  })

  it('is sent once, whole, and the author is told, not by whom', async () => {
    const reviewId = await givenReading()
    await saveDraft(vira, {
      key: reviewDraftKey(reviewId),
      revision: 0,
      content: { answers: {}, feedback: '' },
    })
    expect(await finish(vira, reviewId, 'NO')).toMatchObject({ error: 'incomplete', missing: ['feedback'] })
    expect(await finish(vira, reviewId, 'NO', 'Не названо статтю')).toMatchObject({ ok: true })
    expect(await finish(vira, reviewId, 'YES')).toEqual({ ok: false, error: 'reviewNotFound' })
    expect(await db.draft.count({ where: { staffId: vira.staffId } })).toBe(0)
    const told = await db.staffNotice.findMany({ where: { staffId: anna.staffId, subjectId: reviewId } })
    expect(told.map(({ kind, fromStaffId }) => [kind, fromStaffId])).toEqual([['FEEDBACK_GIVEN', null]])

    const feedback = await findFeedback(anna, reviewId, now)
    if (!feedback.ok) throw new Error(feedback.error)
    expect(feedback.value).toMatchObject({ feedback: 'Не названо статтю', answers: { TONE: 'NO' } })
    expect(JSON.stringify(feedback.value)).not.toContain(vira.staffId)
    expect((await listReviews(anna, 'mine')).reviews.find(({ id }) => id === reviewId)?.isRead).toBe(true)
    expect(await findFeedback(bohdan, reviewId)).toEqual({ ok: false, error: 'reviewNotFound' })

    expect(await answerFeedback(bohdan, { reviewId, text: 'Ні' })).toEqual({
      ok: false,
      error: 'reviewNotFound',
    })
    expect(await answerFeedback(anna, { reviewId, text: 'Дякую, додам' })).toMatchObject({ ok: true })
    const again = await findBlindReview(vira, reviewId)
    expect(again.ok && again.value.done?.authorAnswer).toBe('Дякую, додам')
  })

  it('may be declined, and is given to another by the head of that centre alone', async () => {
    const reviewId = await givenReading()
    expect(await skipReview(bohdan, { reviewId, reason: 'Знаю' })).toEqual({
      ok: false,
      error: 'reviewNotFound',
    })
    expect(await skipReview(vira, { reviewId, reason: 'Впізнала автора' })).toMatchObject({ ok: true })
    expect((await findBlindReview(vira, reviewId)).ok).toBe(false)
    const give = (viewer: Viewer, reader: Viewer) =>
      giveReview(viewer, { reviewId, readerId: reader.staffId }, now)
    expect(await give(stranger, bohdan)).toEqual({ ok: false, error: 'reviewNotFound' })
    expect(await give(head, anna)).toEqual({ ok: false, error: 'readerNotFound' })
    expect(await give(head, bohdan)).toMatchObject({ ok: true })
    expect((await findBlindReview(bohdan, reviewId)).ok).toBe(true)
    expect((await findManagedReview(head, reviewId, now)).ok).toBe(true)
  })
})

describe('what the readings come to', () => {
  it('is told by question and branch with small cells hidden, and to no other head', async () => {
    const waiting = await db.qualityReview.findMany({
      where: { unitId, state: 'WAITING' },
      select: { id: true, reviewerId: true },
    })
    for (const { id, reviewerId } of waiting) {
      const reader = [anna, bohdan, vira].find(({ staffId }) => staffId === reviewerId)
      if (reader) await finish(reader, id)
    }
    const { questions, readings } = await summariseReviews(head)
    expect(readings).toBe(8)
    // One "no" among eight: it is hidden, and what it could be reckoned from too.
    expect(questions.find(({ key }) => key === 'TONE')?.cells).toEqual(['hidden', 'hidden', 0])
    expect(JSON.stringify(questions)).not.toContain(anna.staffId)
    expect((await summariseReviews(stranger)).readings).toBe(0)
    expect((await listSample(stranger)).reviews).toEqual([])
    expect(await findManagedReview(stranger, waiting[0]?.id ?? randomUUID())).toEqual({
      ok: false,
      error: 'reviewNotFound',
    })
  })

  it('stands in the sample page by page', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const { reviews, next } = await listSample(head, after, 3)
      seen.push(...reviews.map(({ id }) => id))
      after = next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(8)
    expect(seen).toHaveLength(8)
  })
})
