import { Unreachable } from '@/lib/core/http'

/**
 * Asks one of the product's own route handlers for a file and says after each part of it how many bytes have come.
 *
 * @throws Unreachable when it could not be had whole; an `AbortError` when it was given up
 */
export async function fetchInParts(
  url: string,
  body: unknown,
  signal: AbortSignal,
  onPart: (bytes: number, headers: Headers) => void,
): Promise<Blob> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  })
  if (!response.ok || !response.body) throw new Unreachable(response.status)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    bytes += part.value.byteLength
    onPart(bytes, response.headers)
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' })
}
