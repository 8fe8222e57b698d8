import { isCrossSite } from '@/lib/core/endpoint'
import { liveStream } from '@/lib/core/live-stream'
import { addressOf, rateLimit } from '@/lib/core/rate-limit'
import { findScreen } from '@/lib/queue/hall-link.queries'

const MINUTE_MS = 60_000
const isTooOften = rateLimit(120, MINUTE_MS)

/**
 * Says when something in a hall has changed, to its screen and to phones with a ticket. Nobody is signed in: the address of the
 * screen is the proof, and nothing but "changed" is sent. A new address of the screen ends the streams of the old.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/hall/stream/[token]'>,
): Promise<Response> {
  if (isCrossSite(request)) return new Response(null, { status: 403 })
  if (isTooOften(addressOf(request)))
    return new Response(null, { status: 429, headers: { 'Retry-After': '60' } })
  const { token } = await params
  const hall = await findScreen(token)
  if (!hall) return new Response(null, { status: 404 })
  return liveStream(
    request,
    new Set([`hall:${hall.unit.id}`]),
    async () => (await findScreen(token)) !== null,
  )
}
