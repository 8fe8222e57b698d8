import { Unreachable } from './http'

/**
 * Asks one of the product's own route handlers for a file and hands it to the browser's downloads.
 *
 * @param name holds a word or a number, never a person
 * @throws Unreachable when it could not be had
 */
export async function downloadFile(url: string, body: unknown, name: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Unreachable()
  })
  if (!response.ok) throw new Unreachable(response.status)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
