import { z } from 'zod'

/** The last notice of the page before. */
export const noticeListSchema = z.object({ after: z.uuid().optional().catch(undefined) })
export type NoticeList = z.output<typeof noticeListSchema>

/** The notices that were read. */
export const seenNoticesSchema = z.object({ noticeIds: z.array(z.uuid()).min(1).max(100) })
export type SeenNotices = z.output<typeof seenNoticesSchema>
