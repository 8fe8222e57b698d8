/** The server could not be asked, or failed: typed text stays, the screen says so and tries again. */
export class Unreachable extends Error {
  readonly status: number | undefined
  constructor(status?: number) {
    super(`The server did not answer${status ? ` (${status})` : ''}`)
    this.status = status
  }
}

/**
 * Asks one of the product's own route handlers. Outcomes, refused ones too, are returned.
 *
 * @throws Unreachable when there is no connection or the server failed
 */
export async function postJson<T>(url: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
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
