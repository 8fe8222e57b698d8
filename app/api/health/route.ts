import { checkHealth } from '@/lib/core/health.queries'

export const dynamic = 'force-dynamic'

/** For whoever watches the installation: 200 when all of it answers, else 503. Nobody has to be signed in. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
