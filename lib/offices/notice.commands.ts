import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db, type Tx } from '@/lib/core/db'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { NoticeKind, NoticeSubject } from './notice.rules'
import type { SeenNotices } from './notice.schema'

export type Notice = {
  /** Whom to tell; whoever did it themselves, and whose account is closed, is not told. */
  to: readonly string[]
  kind: NoticeKind
  subject: NoticeSubject
  subjectId: string
  /** Why, as its author wrote it; never a name or the words of a client. */
  reason?: string
}

/**
 * Tells workers of something in the transaction in which it happens: they are told exactly when it is so. Their bar and
 * their list change by themselves (`notices`).
 *
 * @param from whose doing it is; `system` when it is the office's own clockwork
 */
export async function giveNotice(
  tx: Tx,
  from: { staffId: string } | 'system',
  notice: Notice,
): Promise<void> {
  const author = from === 'system' ? null : from.staffId
  const wanted = [...new Set(notice.to)].filter((staffId) => staffId !== author)
  if (wanted.length === 0) return
  const told = await tx.staff.findMany({
    where: { id: { in: wanted }, disabledAt: null },
    select: { id: true },
  })
  const { kind, subject, subjectId, reason = '' } = notice
  await tx.staffNotice.createMany({
    data: told.map(({ id }) => ({ staffId: id, kind, subject, subjectId, reason, fromStaffId: author })),
  })
}

/** The viewer has read these; others' notices and those read before stay as they are. */
export async function markNoticesSeen(
  viewer: Viewer,
  { noticeIds }: SeenNotices,
  now = new Date(),
): Promise<Result<{ seen: number }, never>> {
  const { count } = await db.staffNotice.updateMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'update').ofType('StaffNotice'),
        { id: { in: noticeIds }, seenAt: null },
      ],
    },
    data: { seenAt: now },
  })
  return ok({ seen: count })
}
