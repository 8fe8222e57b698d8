import { rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EICAR, fakeClamd } from '@/scripts/testing/clamd'
import { isScanning, scanForViruses } from './virus-scan'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closing.splice(0)) await close()
})

async function* inPieces(...pieces: (string | Uint8Array)[]) {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
}
async function clamd() {
  const server = await fakeClamd()
  closing.push(server.close)
  vi.stubEnv('CLAMD_HOST', '127.0.0.1')
  vi.stubEnv('CLAMD_PORT', String(server.port))
}
/** A server that answers anything at all with one line. */
async function answering(line: string | undefined): Promise<void> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => (line === undefined ? socket.destroy() : socket.write(line)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  vi.stubEnv('CLAMD_HOST', '127.0.0.1')
  vi.stubEnv('CLAMD_PORT', String(typeof address === 'object' ? address?.port : 0))
}

describe('scanForViruses', () => {
  it('lets a clean file pass, however large', async () => {
    await clamd()
    expect(await scanForViruses(inPieces('звичайний ', 'файл'))).toEqual({ state: 'clean' })
    const large = Array.from({ length: 100 }, () => new Uint8Array(100_000))
    expect(await scanForViruses(inPieces(...large))).toEqual({ state: 'clean' })
    expect(await scanForViruses(inPieces())).toEqual({ state: 'clean' })
  })

  it('tells an infected file by name, also when its mark is cut in two', async () => {
    await clamd()
    const infected = { state: 'infected', virus: 'Eicar-Test-Signature' }
    expect(await scanForViruses(inPieces(EICAR))).toEqual(infected)
    expect(await scanForViruses(inPieces(EICAR.slice(0, 20), EICAR.slice(20)))).toEqual(infected)
  })

  it('works over a Unix socket', async () => {
    const path = join(tmpdir(), `clamd-${process.pid}.sock`)
    const server = await fakeClamd(path)
    closing.push(async () => {
      await server.close()
      rmSync(path, { force: true })
    })
    vi.stubEnv('CLAMD_SOCKET', path)
    expect(await scanForViruses(inPieces(EICAR))).toMatchObject({ state: 'infected' })
  })

  it.each(['INSTREAM size limit exceeded. ERROR\0', 'UNKNOWN COMMAND\0', undefined])(
    'takes %s for no verdict',
    async (line) => {
      await answering(line)
      await expect(scanForViruses(inPieces('а'))).rejects.toThrow('clamd')
    },
  )

  it('says that nobody answers', async () => {
    vi.stubEnv('CLAMD_HOST', '127.0.0.1')
    vi.stubEnv('CLAMD_PORT', '1')
    await expect(scanForViruses(inPieces('а'))).rejects.toThrow('ECONNREFUSED')
  })
})

describe('isScanning', () => {
  it('is so only where clamd is set', () => {
    vi.stubEnv('CLAMD_HOST', undefined)
    vi.stubEnv('CLAMD_SOCKET', undefined)
    expect(isScanning()).toBe(false)
    vi.stubEnv('CLAMD_SOCKET', '/run/clamd')
    expect(isScanning()).toBe(true)
  })
})
