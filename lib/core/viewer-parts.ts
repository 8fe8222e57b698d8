import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const WASM = 'application/wasm'
const PARTS: Record<string, string> = {
  'jbig2.wasm': WASM,
  'openjpeg.wasm': WASM,
  'openjpeg_nowasm_fallback.js': 'text/javascript',
  'qcms_bg.wasm': WASM,
}

/** Decoders of the pictures scanners put into PDF (JBIG2, JPEG 2000), as `pdfjs-dist` brings them. */
export async function readViewerPart(
  name: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string } | undefined> {
  const mediaType = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined
  if (!mediaType) return undefined
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/pdfjs-dist/wasm', name)
  return { bytes: Uint8Array.from(await readFile(path)), mediaType }
}
