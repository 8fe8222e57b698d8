import { createServer } from 'node:net'
import { codeOf, Refusal } from './refusal'

/** A port nobody listens on now: the one asked for if it is free, else one the system picks. */
export async function freePort(preferred: number): Promise<number> {
  return (await tryToListen('127.0.0.1', preferred)) === undefined ? preferred : pickPort()
}

export function pickPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/** @throws Refusal if the product cannot listen where it is told to */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const code = await tryToListen(host, port)
  if (code === undefined) return
  const another = `PORT=${port < 65535 ? port + 1 : 3000} npm start`
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop it, or choose another port: ${another}`,
    EACCES: `Port ${port} may be opened by the administrator of this machine only. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST=${host} is not an address of this machine. Use 127.0.0.1 (this machine only) or 0.0.0.0 (every network).`,
    ENOTFOUND: `HOST=${host} is not known. Use 127.0.0.1 (this machine only) or 0.0.0.0 (every network).`,
  }
  throw new Refusal(
    reasons[code] ?? `Cannot listen on ${host}:${port} (${code}). Choose another HOST or PORT.`,
  )
}

/** @returns the error's code, or `undefined` if it worked */
function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', (error) => resolve(codeOf(error) ?? 'unknown'))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
