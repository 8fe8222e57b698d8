import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/core/env'
import { fail, ok, type Result } from '@/lib/core/result'

export const MOST_IMPORT_BYTES = 100 * 1024 * 1024

/** What lies on the disk while an import is worked on; only the product itself may read it. */
export type ImportFileKind = 'source' | 'rejected' | 'doubles'

const NAMES: Record<ImportFileKind, string> = {
  source: 'source',
  rejected: 'rejected.csv',
  doubles: 'doubles.csv',
}

export function importFile(importId: string, kind: ImportFileKind): string {
  return join(importFolder(importId), NAMES[kind])
}

export function hasImportFile(importId: string, kind: ImportFileKind): boolean {
  return existsSync(importFile(importId, kind))
}

export async function dropImportFile(importId: string, kind: ImportFileKind): Promise<void> {
  await rm(importFile(importId, kind), { force: true })
}

export async function dropImportFolder(importId: string): Promise<void> {
  await rm(importFolder(importId), { recursive: true, force: true })
}

/** Keeps an uploaded table as it comes in, without holding it in memory. */
export async function keepSource(
  importId: string,
  body: ReadableStream<Uint8Array>,
): Promise<Result<{ sha256: Uint8Array<ArrayBuffer> }, 'fileTooBig'>> {
  await mkdir(importFolder(importId), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const measured = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(bytes > MOST_IMPORT_BYTES ? new TooBig() : null, chunk)
    },
  })
  try {
    const file = createWriteStream(importFile(importId, 'source'), { mode: 0o600 })
    await pipeline(Readable.from(body), measured, file)
    return ok({ sha256: Uint8Array.from(hash.digest()) })
  } catch (error) {
    await dropImportFolder(importId)
    if (error instanceof TooBig) return fail('fileTooBig')
    throw error
  }
}

/** The SHA-256 of a file, by which a reader of the log knows which one it was. */
export async function sha256OfFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return Uint8Array.from(hash.digest())
}

/** A file as the body of an answer. */
export function streamOfFile(path: string): ReadableStream<Uint8Array> {
  const file = createReadStream(path)
  const chunks = file[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: () => void file.destroy(),
  })
}

class TooBig extends Error {}

function importFolder(importId: string): string {
  return join(/* turbopackIgnore: true */ env.DATA_DIR, 'imports', importId)
}
