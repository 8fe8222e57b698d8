import { endpoint } from '@/lib/core/endpoint'
import { findOlderVisits, historyPageSchema } from '@/lib/enquiries/client-history.queries'

export const POST = endpoint({ permission: 'client:read', input: historyPageSchema }, findOlderVisits)
