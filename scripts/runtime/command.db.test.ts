import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pickPort } from './ports'
import { createCluster } from './postgres'
import { birthOf, waitUntilGone } from './processes'

let folder: string
let port: number
const place = () => ({ dataFolder: join(folder, 'postgres'), logFile: join(folder, 'postgres.log') })

beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'command-'))
  fs.chmodSync(folder, 0o711)
  port = await pickPort()
  createCluster(place(), 'secret')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** A command that starts the database, says that it has, and does what is given. */
const commandOf = (work: string) => `
  import { toldToStop } from './scripts/runtime/children.ts'
  import { runCommand } from './scripts/runtime/command.ts'
  import { startServer } from './scripts/runtime/postgres.ts'
  await runCommand(async () => {
    const server = await startServer(${JSON.stringify(place())}, ${port}, {})
    ${work}
  })`

async function runUntilTold(work: string, signal: NodeJS.Signals) {
  const args = ['--import', 'tsx', '--input-type=module', '-e', commandOf(work)]
  const command = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => command.on('close', resolve))
  const lines: string[] = []
  let postmaster = 0
  for await (const line of createInterface(command.stdout)) {
    lines.push(line)
    if (line !== 'open') continue
    postmaster = Number(fs.readFileSync(join(place().dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0])
    expect(birthOf(postmaster)).toBeDefined()
    command.kill(signal)
  }
  return { code: await ended, lines, isGone: await waitUntilGone(postmaster, 20) }
}

describe('runCommand', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves no database behind at %s', async (signal) => {
    const forEver = `setInterval(() => {}, 1000); console.log('open'); await new Promise(() => {})`
    const { code, isGone } = await runUntilTold(forEver, signal)
    expect(isGone).toBe(true)
    expect(code).toBe(128 + constants.signals[signal])
  })

  it('leaves it to work that listens itself to stop in its own order', async () => {
    const inOrder = `
      const told = toldToStop()
      console.log('open')
      await told
      await server.stop()
      console.log('stopped')`
    const { code, lines, isGone } = await runUntilTold(inOrder, 'SIGTERM')
    expect(lines).toEqual(['open', 'stopped'])
    expect(isGone).toBe(true)
    expect(code).toBe(0)
  })
})
