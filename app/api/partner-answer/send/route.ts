import { openEndpoint } from '@/lib/core/open-endpoint'
import { answerAsPartner } from '@/lib/referrals/partner-answer.commands'
import { partnerAnswerSchema } from '@/lib/referrals/partner-answer.schema'

export const POST = openEndpoint(partnerAnswerSchema, (input) => answerAsPartner(input), { aMinute: 20 })
