/** The server could not be asked, or failed: typed text stays, the screen says so and tries again. */
export class Unreachable extends Error {
  readonly status: number | undefined
  constructor(status?: number) {
    super(`The server did not answer${status ? ` (${status})` : ''}`)
    this.status = status
  }
}

/** Header of a request that a screen makes by itself: it does not count as work and does not prolong the session. */
export const BY_ITSELF = 'x-by-itself'

/**
 * Asks one of the product's own route handlers. Outcomes, refused ones too, are returned.
 *
 * @param isByItself nobody pressed anything: a list that is read anew
 * @throws Unreachable when there is no connection or the server failed
 */
export async function postJson<T>(
  url: string,
  body: unknown,
  signal?: AbortSignal,
  { isByItself = false } = {},
): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(isByItself && { [BY_ITSELF]: '1' }) },
    body: JSON.stringify(body),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  })
  if (response.status >= 500) throw new Unreachable(response.status)
  return response.json()
}

/**
 * Sends a file to one of the product's own route handlers, without reading it into memory.
 *
 * @param about what the handler is told of it
 * @throws Unreachable when there is no connection or the server failed
 */
export async function postFile<T>(url: string, file: Blob, about: unknown): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-About': encodeURIComponent(JSON.stringify(about)),
    },
    body: file,
  }).catch(() => {
    throw new Unreachable()
  })
  if (response.status >= 500) throw new Unreachable(response.status)
  return response.json()
}

export type Sending = {
  signal: AbortSignal
  /** From 0 to 1, of what is on its way; after 1 the server still has to keep it. */
  onProgress: (share: number) => void
}

/**
 * Sends a file like `postFile`, and says how far it has come: `fetch` cannot.
 *
 * @throws Unreachable when there is no connection or the server failed; an `AbortError` when it was given up
 */
export function sendFile<T>(
  url: string,
  file: Blob,
  about: unknown,
  { signal, onProgress }: Sending,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('X-About', encodeURIComponent(JSON.stringify(about)))
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () =>
      request.status >= 500 || request.response === null
        ? reject(new Unreachable(request.status))
        : resolve(request.response)
    request.onerror = () => reject(new Unreachable())
    request.onabort = () => reject(new DOMException('Given up', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
