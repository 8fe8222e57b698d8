import { setTimeout as pause } from 'node:timers/promises'

const PAUSE_MS = 250

/**
 * Resolves once a server that is being started answers well at an address.
 *
 * @param ended resolves when its process has ended: then nothing will answer any more
 * @throws when the process ended before
 */
export async function untilAnswers(address: string, ended: Promise<unknown>): Promise<void> {
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  while (!(await fetch(address).catch(() => undefined))?.ok) {
    if (isOver) throw new Error(`The server of ${address} ended before it answered`)
    await Promise.race([pause(PAUSE_MS), ended])
  }
}
