import { openEndpoint } from '@/lib/core/open-endpoint'
import { openAnswer } from '@/lib/referrals/partner-answer.commands'
import { openAnswerSchema } from '@/lib/referrals/partner-answer.schema'

export const POST = openEndpoint(openAnswerSchema, (input) => openAnswer(input), { aMinute: 30 })
