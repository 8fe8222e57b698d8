import { Unreachable } from './http'

/**
 * Asks one of the product's own route handlers for a file.
 *
 * @throws Unreachable when it could not be had
 */
export async function fetchBlob(url: string, body: unknown, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  })
  if (!response.ok) throw new Unreachable(response.status)
  return response.blob()
}

/**
 * Hands a fetched file to the browser's downloads.
 *
 * @param name holds a word or a number, never a person
 */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/**
 * Asks for a file and hands it to the browser's downloads.
 *
 * @param name holds a word or a number, never a person
 * @throws Unreachable when it could not be had
 */
export async function downloadFile(url: string, body: unknown, name: string): Promise<void> {
  saveBlob(await fetchBlob(url, body), name)
}
