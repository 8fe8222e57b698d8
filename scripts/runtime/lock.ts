import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { birthOf } from './processes'
import { codeOf } from './refusal'

const holderSchema = z.object({
  pid: z.number(),
  /** tells the process from a later one with the same number */
  birth: z.string(),
  command: z.string(),
  /** `serving` once the database may be used by other commands too */
  state: z.enum(['preparing', 'serving']),
})
export type Holder = z.output<typeof holderSchema>

export type Lock = { release: () => void; serving: () => void }

/** Takes DATA_DIR for this process: one program at a time starts its database and changes its tables. */
export function takeLock(dataDir: string, command: string): Lock | Holder {
  const path = join(dataDir, 'lock.json')
  const mine: Holder = { pid: process.pid, birth: birthOf(process.pid) ?? '', command, state: 'preparing' }
  for (;;) {
    try {
      fs.writeFileSync(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
      break
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      const holder = readHolder(path)
      if (holder && birthOf(holder.pid) === holder.birth) return holder
      fs.rmSync(path, { force: true })
    }
  }
  const release = () => {
    if (readHolder(path)?.pid === process.pid) fs.rmSync(path, { force: true })
  }
  process.once('exit', release)
  return { release, serving: () => fs.writeFileSync(path, JSON.stringify({ ...mine, state: 'serving' })) }
}

/** Waits for the lock; gives the holder instead if that is a program that keeps running and serves the database. */
export async function waitForLock(
  dataDir: string,
  command: string,
  onWait: (holder: Holder) => void,
): Promise<Lock | Holder> {
  for (let waits = 0; ; waits += 1) {
    const taken = takeLock(dataDir, command)
    if ('release' in taken || taken.state === 'serving') return taken
    if (waits === 20) onWait(taken)
    await sleep(100)
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(fs.readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
