import { peekViewer } from '@/lib/core/auth'
import { isCrossSite } from '@/lib/core/endpoint'
import { liveStream } from '@/lib/core/live-stream'
import { liveTopicsOf, readLiveKinds } from '@/lib/core/live-topics'
import { findViewerOfSession } from '@/lib/core/viewer.queries'

/**
 * Says when something a screen shows has changed: `?of=hall,today`. Of which units and of whom follows from the viewer's
 * roles; the stream carries no more than the kind, and the screen reads anew by its own rights.
 */
export async function GET(request: Request): Promise<Response> {
  if (isCrossSite(request)) return new Response(null, { status: 403 })
  const viewer = await peekViewer()
  const session = viewer?.session
  if (!viewer || !session) return new Response(null, { status: 401 })
  const kinds = readLiveKinds(new URL(request.url).searchParams.get('of'))
  if (kinds.length === 0) return new Response(null, { status: 422 })
  return liveStream(request, liveTopicsOf(viewer, kinds), async () => {
    const found = await findViewerOfSession(session.id)
    // Rights that changed are judged anew: the browser comes back by itself.
    return found?.viewer.ability === viewer.ability
  })
}
