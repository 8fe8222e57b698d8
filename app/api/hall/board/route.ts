import { endpoint } from '@/lib/core/endpoint'
import { readHallBoard } from '@/lib/queue/hall-board.queries'
import { hallAddressSchema } from '@/lib/queue/ticket.schema'

export const POST = endpoint({ permission: 'ticket:create', input: hallAddressSchema }, (viewer, input) =>
  readHallBoard(viewer, input),
)
