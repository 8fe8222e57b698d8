import { getTranslations } from 'next-intl/server'
import { logFault } from '@/lib/core/log'
import { addressOf, rateLimit } from '@/lib/core/rate-limit'
import { readFeed } from '@/lib/queue/booking-feed.queries'

const isTooOften = rateLimit(60, 60_000)

/** A calendar behind its private address, for a program that cannot sign in; one that leads nowhere says so in words. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/calendar/[file]'>,
): Promise<Response> {
  if (isTooOften(addressOf(request)))
    return new Response(null, { status: 429, headers: { 'Retry-After': '60' } })
  const { file } = await params
  try {
    const calendar = file.endsWith('.ics') ? await readFeed(file.slice(0, -'.ics'.length)) : undefined
    if (calendar !== undefined) return answer(calendar, 200, 'text/calendar')
  } catch (error) {
    // The address is the key itself: it must not come into a log.
    logFault(error, '/api/calendar')
    return new Response(null, { status: 500 })
  }
  const t = await getTranslations({ locale: 'uk', namespace: 'bookings.feed' })
  return answer(t('gone'), 404, 'text/plain')
}

function answer(text: string, status: number, type: string): Response {
  return new Response(text, {
    status,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
    },
  })
}
