import { Unreachable } from './http'

/**
 * Asks for a paper; the server keeps it as it was printed.
 *
 * @throws Unreachable when it could not be made
 */
export async function fetchPdf(url: string, body: unknown): Promise<Blob> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Unreachable()
  })
  if (!response.ok) throw new Unreachable(response.status)
  return response.blob()
}

/** Hands a fetched file to the browser's downloads. The name holds a number, never a person. */
export function savePdf(pdf: Blob, name: string): void {
  const url = URL.createObjectURL(pdf)
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.pdf`
  link.click()
  URL.revokeObjectURL(url)
}
