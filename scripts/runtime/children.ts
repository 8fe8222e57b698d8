import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'

export type Child = {
  name: string
  /** resolves with the exit code when the program has ended */
  ended: Promise<number>
  stop: () => Promise<void>
  /** what it wrote, if that was asked for */
  output: () => string
}

type ChildOptions = {
  env?: NodeJS.ProcessEnv
  output?: 'shown' | 'collected'
  /** what asks it to end; SIGTERM unless said otherwise */
  signal?: NodeJS.Signals
}

/** How long open requests and running jobs may take to finish once we are told to stop. */
const PATIENCE_MS = 8_000

/**
 * Starts a program on this Node. It ends when we tell it, and also when we are killed and cannot tell it.
 *
 * @param name what people call it
 * @param args of Node: its own options, the script, the script's arguments
 */
export function startChild(name: string, args: string[], options: ChildOptions = {}): Child {
  const signal = options.signal ?? 'SIGTERM'
  // Colours are for a terminal; in a file or a log they only get in the way.
  const plain =
    options.output === 'collected' || !process.stdout.isTTY ? { NO_COLOR: '1', FORCE_COLOR: undefined } : {}
  const stream = options.output === 'collected' ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, ['--import', './scripts/runtime/follow-parent.mjs', ...args], {
    env: { ...(options.env ?? process.env), ...plain, PRYIMALNIA_SUPERVISOR: String(process.pid) },
    stdio: ['ignore', stream, stream, 'ipc'],
    // Ctrl-C in the terminal is for us alone: we stop the others in order.
    detached: true,
  })
  let output = ''
  for (const readable of [child.stdout, child.stderr]) {
    readable?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const ended = new Promise<number>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal ?? 'SIGKILL'] ?? 0)))
    child.on('error', () => resolve(1))
  })
  const killWithUs = () => signalGroup(child, 'SIGKILL')
  process.once('exit', killWithUs)
  void ended.then(() => {
    process.off('exit', killWithUs)
    running.delete(started)
  })
  const stop = async () => {
    signalGroup(child, signal)
    const late = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS)
    await ended
    clearTimeout(late)
    // A child of the child may have been left behind.
    signalGroup(child, 'SIGKILL')
  }
  const started: Child = { name, ended, stop, output: () => output }
  running.add(started)
  return started
}

const running = new Set<Child>()

/** Stops whatever is still running of what this process has started. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...running].map((child) => child.stop()))
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}

/** Resolves when we are told to stop; further signals change nothing, as stopping has begun. */
export function toldToStop(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'))
  })
}
