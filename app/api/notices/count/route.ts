import { z } from 'zod'
import { endpoint } from '@/lib/core/endpoint'
import { countNotices } from '@/lib/offices/notice.queries'

export const POST = endpoint({ permission: 'notice:own', input: z.object({}) }, countNotices)
