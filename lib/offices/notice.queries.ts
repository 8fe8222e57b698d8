import 'server-only'
import { ok, type Result } from '@/lib/core/result'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import {
  isNoticeKind,
  isNoticeSubject,
  type NoticeKind,
  type NoticeSubject,
  noticeHref,
} from './notice.rules'
import type { NoticeList } from './notice.schema'

/** Something the viewer was told: no name of a client, only the number of the matter. */
export type ListedNotice = {
  id: string
  kind: NoticeKind
  subject: NoticeSubject
  /** Number of the matter or the booking; empty where there is none. */
  number: string
  href: string | null
  reason: string
  /** Who did it; empty: the office's own clockwork. */
  from: string
  at: string
  isSeen: boolean
}
export type NoticePage = { notices: ListedNotice[]; next: string | null }

type Row = Omit<ListedNotice, 'kind' | 'subject' | 'href' | 'at'> & {
  kind: string
  subject: string
  subjectId: string
  visitId: string | null
  at: Date
}

const PAGE = 30
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * What the viewer was told, the newest first, a page by key. Only one's own, so no other policy is needed.
 *
 * @param page how many a page holds; less in tests
 */
export async function listNotices(
  viewer: Viewer,
  { after = LAST_ID }: NoticeList = {},
  page = PAGE,
): Promise<Result<NoticePage, never>> {
  // Ids are in order of time by themselves (UUID, version 7).
  const found = await runPrepared<Row>(Prisma.sql`
    SELECT n.id, n.kind, n.subject, n.subject_id AS "subjectId", n.reason, n.created_at AS at, n.seen_at IS NOT NULL AS "isSeen",
      coalesce(s.name, '') AS "from", coalesce(e.number, a.number, m.number, te.number, ta.number, ca.number, b.number, ke.number, ka.number, '') AS number,
      e.visit_id AS "visitId"
    FROM (SELECT * FROM staff_notices WHERE staff_id = ${viewer.staffId}::uuid AND id < ${after}::uuid
        ORDER BY id DESC LIMIT ${page + 1}) n
      LEFT JOIN staff s ON s.id = n.from_staff_id
      LEFT JOIN enquiries e ON n.subject = 'ENQUIRY' AND e.id = n.subject_id
      LEFT JOIN secondary_aid_applications a ON n.subject = 'APPLICATION' AND a.id = n.subject_id
      LEFT JOIN aid_mandates m ON n.subject = 'MANDATE' AND m.id = n.subject_id
      LEFT JOIN centre_transfers t ON n.subject = 'TRANSFER' AND t.id = n.subject_id
      LEFT JOIN enquiries te ON te.id = t.enquiry_id
      LEFT JOIN secondary_aid_applications ta ON ta.id = t.application_id
      LEFT JOIN citizen_appeals ca ON n.subject = 'APPEAL' AND ca.id = n.subject_id
      LEFT JOIN bookings b ON n.subject = 'BOOKING' AND b.id = n.subject_id
      LEFT JOIN conflict_checks k ON n.subject = 'CONFLICT' AND k.id = n.subject_id
      LEFT JOIN enquiries ke ON ke.id = k.enquiry_id
      LEFT JOIN secondary_aid_applications ka ON ka.id = k.application_id
    ORDER BY n.id DESC`)
  const notices = found.slice(0, page).flatMap(noticeOf)
  return ok({ notices, next: found.length > page ? (notices.at(-1)?.id ?? null) : null })
}

/** How many the viewer has not read: one value of the statement that counts what waits. */
export function unseenNoticesCount({ staffId }: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM staff_notices WHERE staff_id = ${staffId}::uuid AND seen_at IS NULL)`
}

function noticeOf({ kind, subject, subjectId, visitId, at, ...row }: Row): ListedNotice[] {
  if (!isNoticeKind(kind) || !isNoticeSubject(subject)) return []
  return [{ ...row, kind, subject, href: noticeHref(subject, subjectId, visitId), at: at.toISOString() }]
}
