import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Ask = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: unknown }
export type Answered = { ms: number; status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Asks the server over one connection that is kept open, one request after another. */
export class Asker {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #url: URL

  constructor(url: string) {
    this.#url = new URL(url)
  }

  /** @returns the answer, and how long its last byte took to come */
  ask({ method, path, headers = {}, body }: Ask): Promise<Answered> {
    const text = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
    const about = text && { 'Content-Type': 'application/json', 'Content-Length': String(text.length) }
    return new Promise((resolve, reject) => {
      const start = performance.now()
      const asked = request(
        {
          agent: this.#agent,
          host: this.#url.hostname,
          port: this.#url.port,
          method,
          path,
          headers: { ...headers, ...about },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              ms: performance.now() - start,
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(chunks),
            }),
          )
        },
      )
      asked.on('error', reject)
      asked.end(text)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
