import { createServer, type Socket } from 'node:net'

/** What every scanner takes for a virus and no computer is hurt by; put together here, so that no scanner minds this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-')

/** A `clamd` that knows one virus and speaks INSTREAM as the real one does, on a port of its own or on a Unix socket. */
export async function fakeClamd(
  path?: string,
): Promise<{ port: number; close: () => Promise<void>; scanned: () => number }> {
  const sockets = new Set<Socket>()
  let scanned = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let held = Buffer.alloc(0)
    const file: Buffer[] = []
    let isStarted = false
    socket.on('data', (chunk) => {
      held = Buffer.concat([held, Buffer.from(chunk)])
      if (!isStarted) {
        const command = 'zINSTREAM\0'
        if (held.length < command.length) return
        if (held.subarray(0, command.length).toString() !== command) {
          socket.end('UNKNOWN COMMAND\0')
          return
        }
        isStarted = true
        held = held.subarray(command.length)
      }
      while (held.length >= 4) {
        const length = held.readUInt32BE()
        if (length === 0) {
          scanned += 1
          const isInfected = Buffer.concat(file).includes(EICAR)
          socket.end(isInfected ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
          return
        }
        if (held.length < 4 + length) return
        file.push(held.subarray(4, 4 + length))
        held = held.subarray(4 + length)
      }
    })
  })
  await new Promise<void>((resolve) =>
    path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
  )
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    scanned: () => scanned,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
