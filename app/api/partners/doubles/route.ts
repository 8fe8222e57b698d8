import { endpoint } from '@/lib/core/endpoint'
import { doublesSchema, findPartnerDoubles } from '@/lib/partners/partner-doubles.queries'

export const POST = endpoint({ permission: 'partner:manage', input: doublesSchema }, findPartnerDoubles)
