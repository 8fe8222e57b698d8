import { openEndpoint } from '@/lib/core/open-endpoint'
import { readHallScreen } from '@/lib/queue/hall-screen.queries'
import { hallTokenSchema } from '@/lib/queue/ticket.schema'

export const POST = openEndpoint(hallTokenSchema, (input) => readHallScreen(input), { aMinute: 240 })
