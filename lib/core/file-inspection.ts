import 'server-only'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { FileFault, FileKind } from './file-kinds'
import { fail, ok, type Result } from './result'

export type FileFacts = {
  kind: FileKind
  /** An image is one page. */
  pages: number
  /** A small WebP; none of a PDF. */
  thumbnail: Uint8Array<ArrayBuffer> | null
}

const KINDS: Record<string, FileKind> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WEBP',
  'application/pdf': 'PDF',
}
const HEIC = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'image/avif']

/**
 * What a file really is, whatever its name says, and whether it can be read to its end: an image is decoded, a PDF
 * opened. One that asks for a password is `pdfLocked`; one that merely forbids printing opens and is taken.
 */
export async function inspectFile(bytes: Uint8Array): Promise<Result<FileFacts, FileFault>> {
  if (bytes.length === 0) return fail('fileEmpty')
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type && HEIC.includes(type.mime)) return fail('heicRefused')
  const kind = type && KINDS[type.mime]
  if (!kind) return fail('typeRefused')
  return kind === 'PDF' ? inspectPdf(bytes) : inspectImage(kind, bytes)
}

const THUMBNAIL_PIXELS = 192
/** A page scanned at 600 dots an inch has 35 million. */
const MOST_PIXELS = 120_000_000

async function inspectImage(kind: FileKind, bytes: Uint8Array): Promise<Result<FileFacts, 'fileBroken'>> {
  try {
    const thumbnail = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70 })
      .toBuffer()
    return ok({ kind, pages: 1, thumbnail: Uint8Array.from(thumbnail) })
  } catch {
    return fail('fileBroken')
  }
}

async function inspectPdf(bytes: Uint8Array): Promise<Result<FileFacts, 'pdfLocked' | 'fileBroken'>> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // It takes the bytes for its own; ours are kept afterwards.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
  })
  try {
    const { numPages: pages } = await task.promise
    return ok({ kind: 'PDF', pages, thumbnail: null })
  } catch (error) {
    return fail(error instanceof Error && error.name === 'PasswordException' ? 'pdfLocked' : 'fileBroken')
  } finally {
    await task.destroy()
  }
}
