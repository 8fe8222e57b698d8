import 'server-only'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { env } from './env'

export type ScanVerdict = { state: 'clean' } | { state: 'infected'; virus: string }

/** Whether somebody looks for viruses here at all. */
export const isScanning = (): boolean => Boolean(env.CLAMD_HOST ?? env.CLAMD_SOCKET)

// From the last byte to the answer; a large PDF takes clamd some seconds.
const PATIENCE_MS = 60_000

/**
 * Has ClamAV's `clamd` look through a file, by its INSTREAM command: pieces with their length, an empty one at the end.
 *
 * @throws if `clamd` cannot be reached or does not answer with a verdict: that is neither clean nor infected
 */
export async function scanForViruses(bytes: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
  const socket = open()
  try {
    const answered = answerOf(socket)
    await Promise.race([send(socket, bytes), answered])
    return verdictOf(await answered)
  } finally {
    socket.destroy()
  }
}

function open(): Socket {
  const { CLAMD_SOCKET: path, CLAMD_HOST: host } = env
  if (path) return connect({ path })
  if (host) return connect({ host, port: env.CLAMD_PORT })
  throw new Error('Neither CLAMD_HOST nor CLAMD_SOCKET is set')
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await once(socket, 'connect')
  socket.write('zINSTREAM\0')
  for await (const piece of bytes) {
    if (piece.length === 0) continue
    socket.write(lengthOf(piece.length))
    // Not faster than clamd takes it: otherwise the whole file waits in memory.
    if (!socket.write(piece)) await once(socket, 'drain')
  }
  socket.write(lengthOf(0))
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

function answerOf(socket: Socket): Promise<string> {
  const answered = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setTimeout(PATIENCE_MS, () => reject(new Error('clamd does not answer')))
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('clamd closed the connection')))
  })
  // Whoever sends may fail first and never ask for the answer.
  answered.catch(() => undefined)
  return answered
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { state: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found?.[1]) return { state: 'infected', virus: found[1] }
  throw new Error(`clamd answered «${answer}»`)
}
