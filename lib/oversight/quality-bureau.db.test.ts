import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { givenOpenEnquiry } from '@/scripts/testing/given-team'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { giveReview } from './quality.commands'
import { drawMonth } from './quality-draw.commands'
import { findManagedReview } from './quality-sample.queries'

const now = new Date('2026-11-20T09:00:00Z')

it('of a bureau is given to another reader of its centre, and never to who heads the bureau', async () => {
  const unitId = await givenUnit()
  const head = await givenStaff({ role: 'HEAD', unitId })
  const { path } = await db.unit.findUniqueOrThrow({ where: { id: unitId }, select: { path: true } })
  const bureauId = randomUUID()
  await db.unit.create({
    data: {
      ...{ id: bureauId, parentId: unitId, code: `b${bureauId.slice(0, 6)}`, kind: 'BUREAU' },
      ...{ name: 'Бюро', shortName: 'Бюро', nameEn: 'Bureau', path: [...path, bureauId] },
    },
  })
  const author = await givenStaff({ role: 'FRONTLINER', unitId: bureauId })
  const first = await givenStaff({ role: 'LAWYER', unitId })
  const second = await givenStaff({ role: 'LAWYER', unitId })
  const bureauHead = await givenStaff({ role: 'HEAD', unitId: bureauId })
  await db.staffRole.create({ data: { staffId: bureauHead.staffId, unitId, role: 'LAWYER' } })
  // The head's reach is asked anew now that there is a bureau.
  const { findViewerOfStaff } = await import('@/lib/core/viewer.queries')
  const viewer = await findViewerOfStaff(head.staffId)
  if (!viewer) throw new Error('The head is gone')
  await givenOpenEnquiry(author, (await givenClient(author)).clientId, {
    ...{ isClosed: true, at: new Date('2026-10-12T09:00:00Z'), topicCode: 'ALIMONY' },
    ...{ clientWords: 'Потрібні аліменти', answerText: 'Подайте заяву' },
  })
  const drawn = await drawMonth(
    viewer,
    {
      ...{ unitId, period: '2026-10', seed: 'осінь', size: '1', submissionId: randomUUID() },
      readerIds: [first.staffId],
    },
    now,
  )
  expect(drawn).toMatchObject({ ok: true, value: { added: 1 } })
  const { id: reviewId } = await db.qualityReview.findFirstOrThrow({ where: { authorId: author.staffId } })
  const seen = await findManagedReview(viewer, reviewId, now)
  expect(seen.ok && seen.value.readers.map(({ id }) => id)).toEqual([second.staffId])
  expect(await giveReview(viewer, { reviewId, readerId: bureauHead.staffId }, now)).toEqual({
    ok: false,
    error: 'readerNotFound',
  })
  expect((await giveReview(viewer, { reviewId, readerId: second.staffId }, now)).ok).toBe(true)
})
