import 'server-only'
import { readUpload } from './upload'

/** No form holds so much: a draft is a tenth of it, and files have routes of their own. */
const MOST_BYTES = 2_000_000

/**
 * The JSON that a request brings; undefined when it is none, or longer than anything that is asked for. It is read before
 * anybody is known, so whoever sends much must not fill the memory of all.
 */
export async function jsonOf(request: Request): Promise<unknown> {
  const length = request.headers.get('content-length')
  if (Number(length) > MOST_BYTES) return undefined
  try {
    return length === null ? await untoldLength(request) : await request.json()
  } catch {
    return undefined
  }
}

async function untoldLength({ body }: Request): Promise<unknown> {
  const read = body && (await readUpload(body, MOST_BYTES))
  return read?.ok ? JSON.parse(new TextDecoder().decode(read.value)) : undefined
}
