import 'server-only'
import { env } from './env'
import { openFile, type SealedStore, type StoredName, sealedLength, sealFile } from './file-sealing'
import { folderStore } from './file-store-folder'
import { s3Store } from './file-store-s3'

/** Names of files that are written to see whether the store answers. */
export const PROBE = 'probe-'

let opened: { of: string; store: SealedStore } | undefined

function store(): SealedStore {
  const of = [env.DATA_DIR, env.S3_BUCKET, env.S3_ENDPOINT, env.S3_ACCESS_KEY_ID].join('\n')
  if (opened?.of !== of) opened = { of, store: env.S3_BUCKET ? s3Store(env.S3_BUCKET) : folderStore() }
  return opened.store
}

/** Keeps a file, sealed; when the answer has come it is safe. */
export async function putFile(name: string, plain: Uint8Array): Promise<void> {
  await store().put(name, sealFile(name, plain), sealedLength(plain.length))
}

/**
 * A kept file, decrypted piece by piece as it is read; it is opened with the first piece.
 *
 * @throws while it is read: if it is not there, or was changed
 */
export async function* getFile(name: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* openFile(name, await store().get(name))
}

export async function removeFile(name: string): Promise<void> {
  await store().remove(name)
}

/** Names of all that is kept, with the time it was written. The store may hold what others put there. */
export async function* listFiles(): AsyncGenerator<StoredName> {
  yield* store().list()
}

/** Whether the store takes a file, gives it back and forgets it. */
export async function probeFileStore(): Promise<boolean> {
  const name = `${PROBE}${crypto.randomUUID()}`
  const text = new TextEncoder().encode(name)
  await putFile(name, text)
  try {
    const parts = []
    for await (const part of getFile(name)) parts.push(part)
    return Buffer.concat(parts).equals(text)
  } finally {
    await removeFile(name)
  }
}
