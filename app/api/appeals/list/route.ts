import { listAppeals } from '@/lib/appeals/appeal-list.queries'
import { appealListSchema } from '@/lib/appeals/citizen-appeal.schema'
import { endpoint } from '@/lib/core/endpoint'

// Read anew by the screen itself: the same rows are no new look at anybody.
export const POST = endpoint({ permission: 'appeal:read', input: appealListSchema }, (viewer, list) =>
  listAppeals(viewer, list, { isByItself: true }),
)
