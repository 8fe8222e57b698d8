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

let dropPrinted: () => void = () => {}

/**
 * Prints a fetched file with the margins it was laid out with. Where the browser cannot show PDF by itself (some
 * phones), it is saved instead.
 */
export function printPdf(pdf: Blob, name: string): void {
  if (!navigator.pdfViewerEnabled) {
    savePdf(pdf, name)
    return
  }
  const url = URL.createObjectURL(pdf)
  printFrame((frame) => {
    frame.src = url
  }, url)
}

/** Prints a fetched picture on one sheet. */
export function printPicture(picture: Blob): void {
  const url = URL.createObjectURL(picture)
  const sheet = `<!doctype html><style>@page{margin:10mm}body{margin:0}img{max-width:100%;max-height:96vh}</style><img src="${url}" alt="">`
  printFrame((frame) => {
    frame.srcdoc = sheet
  }, url)
}

function printFrame(fill: (frame: HTMLIFrameElement) => void, url: string): void {
  // No event tells that a print dialog over another document was closed: the frame stays until the next printing.
  dropPrinted()
  const frame = document.createElement('iframe')
  // Not `hidden`: a frame without a box loads no PDF.
  frame.className = 'sr-only no-print'
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  fill(frame)
  frame.onload = () => frame.contentWindow?.print()
  document.body.append(frame)
  dropPrinted = () => {
    frame.remove()
    URL.revokeObjectURL(url)
  }
}
