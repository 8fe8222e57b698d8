import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { startChild } from './children'
import { birthOf, waitUntilGone } from './processes'

/** A program that starts another one, prints its number, and would both run for ever. */
const FAMILY = `
  const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  console.log(child.pid)
  setInterval(() => {}, 1000)`

const SUPERVISOR = `
  import { startChild } from './scripts/runtime/children.ts'
  startChild('family', ['-e', ${JSON.stringify(FAMILY)}])
  setInterval(() => {}, 1000)`

async function firstNumber(program: ChildProcess): Promise<number> {
  if (program.stdout) for await (const line of createInterface(program.stdout)) return Number(line)
  throw new Error('it printed nothing')
}

it('ends a program and whatever that program started', async () => {
  const family = startChild('family', ['-e', FAMILY], { output: 'collected' })
  while (family.output() === '') await new Promise((resolve) => setTimeout(resolve, 20))
  const pid = Number(family.output())
  expect(birthOf(pid)).toBeDefined()
  await family.stop()
  expect(await waitUntilGone(pid, 5)).toBe(true)
}, 30_000)

it('leaves nobody behind when the supervisor is killed', async () => {
  const args = ['--import', 'tsx', '--input-type=module', '-e', SUPERVISOR]
  const supervisor = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = await firstNumber(supervisor)
  expect(birthOf(pid)).toBeDefined()
  supervisor.kill('SIGKILL')
  expect(await waitUntilGone(pid, 20)).toBe(true)
}, 60_000)
