import 'server-only'
import { fail, ok, type Result } from './result'

/**
 * Reads what is being sent into memory, once, as long as it is not larger than allowed.
 *
 * A connection that is lost or given up on the way is `uploadBroken`: nobody is left to be told, and nothing failed here.
 */
export async function readUpload(
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, 'fileTooBig' | 'uploadBroken'>> {
  const reader = body.getReader()
  let kept = new Uint8Array(256 * 1024)
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return ok(kept.subarray(0, length))
      if (length + value.length > mostBytes) {
        await reader.cancel()
        return fail('fileTooBig')
      }
      if (length + value.length > kept.length) {
        const larger = new Uint8Array(Math.min(mostBytes, Math.max(kept.length * 2, length + value.length)))
        larger.set(kept.subarray(0, length))
        kept = larger
      }
      kept.set(value, length)
      length += value.length
    }
  } catch {
    return fail('uploadBroken')
  }
}
