import 'server-only'
import { type LiveWord, listenTo } from './live-hub'

/** Short enough that servers between do not take the line for dead, and that a revoked session is soon noticed. */
const BEAT_MS = 20_000
/** Changes that come together are told once. */
const TOGETHER_MS = 100

/**
 * An endless answer of server-sent events: `change` with the kinds that changed, or `maybe` when anything may have.
 *
 * @param topics `kind:ownerId`
 * @param isStillAllowed asked at each beat; the stream ends when it is not
 */
export function liveStream(
  request: Request,
  topics: ReadonlySet<string>,
  isStillAllowed: () => Promise<boolean>,
): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const { hear, quiet } = gather(send)
      const stopListening = listenTo(topics, hear)
      const beat = setInterval(async () => {
        const allowed = await isStillAllowed().catch(() => true)
        if (!allowed) stop()
        else if (!isOver) send(': \n\n')
      }, BEAT_MS)
      let isOver = false
      stop = () => {
        if (isOver) return
        isOver = true
        clearInterval(beat)
        quiet()
        stopListening()
        controller.close()
      }
      request.signal.addEventListener('abort', stop)
      send('retry: 2000\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** Gathers what changes within a moment into one event. */
function gather(send: (text: string) => void) {
  const changed = new Set<string>()
  let isUnsure = false
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    timer = undefined
    if (isUnsure) send('event: maybe\ndata: {}\n\n')
    else send(`event: change\ndata: ${JSON.stringify([...changed])}\n\n`)
    isUnsure = false
    changed.clear()
  }
  return {
    hear(word: LiveWord) {
      if (word.kind === 'maybeChanged') isUnsure = true
      else changed.add(word.topic.slice(0, word.topic.indexOf(':')))
      timer ??= setTimeout(tell, TOGETHER_MS)
    },
    quiet: () => clearTimeout(timer),
  }
}
