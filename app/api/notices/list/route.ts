import { endpoint } from '@/lib/core/endpoint'
import { listNotices } from '@/lib/offices/notice.queries'
import { noticeListSchema } from '@/lib/offices/notice.schema'

export const POST = endpoint({ permission: 'notice:own', input: noticeListSchema }, (viewer, input) =>
  listNotices(viewer, input),
)
