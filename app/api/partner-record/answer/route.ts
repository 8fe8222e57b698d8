import { openEndpoint } from '@/lib/core/open-endpoint'
import { useRecordLink } from '@/lib/partners/record-answer.commands'
import { useRecordLinkSchema } from '@/lib/partners/record-link.schema'

export const POST = openEndpoint(useRecordLinkSchema, (input) => useRecordLink(input), { aMinute: 30 })
