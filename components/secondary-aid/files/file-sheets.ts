import type { FileKind } from '@/lib/core/file-kinds'

/** A page of a file that can be drawn, turned by quarters. */
export type FileSheet = { draw: (canvas: HTMLCanvasElement, quarters: number) => Promise<void> }
export type OpenedFile = { sheets: FileSheet[]; close: () => void }

/** Wide enough to read small print at twice the size of the window. */
const DRAWN_PIXELS = 1800

/**
 * Opens a file for looking at. Nothing of it is ever a document of the browser: pictures are decoded and pages of PDF drawn
 * by the viewer's own code, scripts in them are never run.
 */
export function openSheets(kind: FileKind, blob: Blob): Promise<OpenedFile> {
  return kind === 'PDF' ? openPdf(blob) : openPicture(blob)
}

async function openPicture(blob: Blob): Promise<OpenedFile> {
  const picture = await createImageBitmap(blob)
  return {
    sheets: [{ draw: async (canvas, quarters) => drawTurned(canvas, picture, quarters) }],
    close: () => picture.close(),
  }
}

function drawTurned(canvas: HTMLCanvasElement, picture: ImageBitmap, quarters: number): void {
  const scale = Math.min(1, (2 * DRAWN_PIXELS) / Math.max(picture.width, picture.height))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const isAcross = quarters % 2 === 1
  canvas.width = isAcross ? height : width
  canvas.height = isAcross ? width : height
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((quarters * Math.PI) / 2)
  pen.drawImage(picture, -width / 2, -height / 2, width, height)
}

async function openPdf(blob: Blob): Promise<OpenedFile> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerPort ??= new Worker(
    new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url),
    { type: 'module' },
  )
  const task = getDocument({
    data: new Uint8Array(await blob.arrayBuffer()),
    isEvalSupported: false,
    enableXfa: false,
    wasmUrl: '/api/viewer/',
  })
  const pdf = await task.promise
  const sheets = Array.from({ length: pdf.numPages }, (_, place): FileSheet => {
    return {
      async draw(canvas, quarters) {
        const page = await pdf.getPage(place + 1)
        const rotation = (page.rotate + quarters * 90) % 360
        const natural = page.getViewport({ scale: 1, rotation })
        const viewport = page.getViewport({ scale: DRAWN_PIXELS / natural.width, rotation })
        canvas.width = Math.round(viewport.width)
        canvas.height = Math.round(viewport.height)
        await page.render({ canvas, viewport }).promise
      },
    }
  })
  return { sheets, close: () => void task.destroy() }
}
