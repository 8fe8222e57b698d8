import { findShownNumber } from '@/lib/clients/shown-number.queries'
import { shownNumberSchema } from '@/lib/clients/shown-number.schema'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint({ permission: 'client:read', input: shownNumberSchema }, findShownNumber)
