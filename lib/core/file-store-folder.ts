import 'server-only'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from './env'
import type { SealedStore } from './file-sealing'

const UNFINISHED = '.part'

/** Sealed files in DATA_DIR/files, readable by the product only. */
export function folderStore(): SealedStore {
  const folder = join(/* turbopackIgnore: true */ env.DATA_DIR, 'files')
  // No folder grows without end: the last two letters of a name divide them, since ids begin with the time.
  const pathOf = (name: string) => join(folder, name.slice(-2), name)
  return {
    async put(name, bytes) {
      const path = pathOf(name)
      await mkdir(join(folder, name.slice(-2)), { recursive: true, mode: 0o700 })
      // It has its name only when all of it is on the disk.
      const unfinished = `${path}${UNFINISHED}`
      const file = await open(unfinished, 'w', 0o600)
      try {
        for (const piece of bytes) await file.write(piece)
        await file.sync()
      } catch (error) {
        await file.close()
        await rm(unfinished, { force: true })
        throw error
      }
      await file.close()
      await rename(unfinished, path)
    },
    async get(name) {
      const file = await open(pathOf(name), 'r')
      return file.createReadStream()
    },
    async remove(name) {
      await rm(pathOf(name), { force: true })
      await rm(`${pathOf(name)}${UNFINISHED}`, { force: true })
    },
    async *list() {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      for await (const part of await opendir(folder)) {
        if (!part.isDirectory()) continue
        for await (const { name } of await opendir(join(folder, part.name))) {
          const found = await stat(join(folder, part.name, name)).catch(() => undefined)
          if (found?.isFile()) yield { name: name.replace(/\.part$/, ''), writtenAt: found.mtime }
        }
      }
    },
  }
}
