import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** When a process was born, in the system's own words, so that a number used again is not taken for it; `undefined` if it is gone. */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') return ps(pid, 'lstart=')
    // The name in brackets may hold spaces; the state is the first word after it, the birth the twentieth.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return words[0] === 'Z' ? undefined : words[19]
  } catch {
    return undefined
  }
}

/** Whether the process is a PostgreSQL server of this data directory. */
export function isServerOf(directory: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === directory
    return ps(pid, 'command=')?.includes(directory) ?? false
  } catch {
    return false
  }
}

/** @returns whether the process was gone in time */
export async function waitUntilGone(pid: number, seconds: number): Promise<boolean> {
  const birth = birthOf(pid)
  for (let tries = seconds * 20; tries > 0; tries -= 1) {
    if (birth === undefined || birthOf(pid) !== birth) return true
    await sleep(50)
  }
  return false
}

function ps(pid: number, column: string): string | undefined {
  return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).trim() || undefined
}
