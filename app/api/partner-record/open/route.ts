import { openEndpoint } from '@/lib/core/open-endpoint'
import { openRecordLink } from '@/lib/partners/record-answer.commands'
import { recordLinkTokenSchema } from '@/lib/partners/record-link.schema'

export const POST = openEndpoint(recordLinkTokenSchema, (input) => openRecordLink(input), { aMinute: 30 })
