import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'

export type Statement = { text: string; values: unknown[] }

const sentSchema = z.union([
  z.string().transform((text): Statement => ({ text, values: [] })),
  z.object({ text: z.string(), values: z.array(z.unknown()).default([]) }),
])

/**
 * Catches what this process sends to PostgreSQL while the work runs, as it is sent; not what a connection is set up with,
 * for whether a new one is opened depends on the time.
 */
export async function catchStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const caught: Statement[] = []
  const query = Reflect.get(pg.Client.prototype, 'query')
  Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...sent: unknown[]) {
    const parsed = sentSchema.safeParse(sent[0])
    if (parsed.success && !parsed.data.text.startsWith('SET ')) caught.push(parsed.data)
    return Reflect.apply(query, this, sent)
  })
  try {
    await work()
  } finally {
    Reflect.set(pg.Client.prototype, 'query', query)
  }
  return caught
}

const explainedSchema = z.array(
  z.object({
    'QUERY PLAN': z.tuple([z.object({ 'Planning Time': z.number(), 'Execution Time': z.number() })]),
  }),
)

/** Milliseconds PostgreSQL itself spends on planning and running the statement. What it writes is undone. */
export async function explainMs(client: pg.Client, { text, values }: Statement): Promise<number> {
  await client.query('BEGIN')
  try {
    const { rows } = await client.query(
      `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF, SUMMARY ON, FORMAT JSON) ${text}`,
      values,
    )
    const [explained] = explainedSchema.parse(rows)
    const plan = explained?.['QUERY PLAN'][0]
    return (plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0)
  } finally {
    await client.query('ROLLBACK')
  }
}

/**
 * Counts the statements the product’s server sends while the work runs, by the log of the database server.
 *
 * @param appRole who the product connects as
 */
export class StatementCounter {
  readonly #owner: pg.Client
  readonly #logFile: string
  readonly #line: RegExp

  constructor(owner: pg.Client, { logFile, appRole }: { logFile: string; appRole: string }) {
    this.#owner = owner
    this.#logFile = logFile
    this.#line = new RegExp(`^${appRole}\\|LOG: {2}(?:statement|execute [^:]+): (.*)$`, 'gm')
  }

  async start(): Promise<void> {
    await this.#set(`log_statement = 'all'`, `log_line_prefix = '%u|'`)
  }

  async stop(): Promise<void> {
    await this.#owner.query('ALTER SYSTEM RESET ALL')
    await this.#reload()
  }

  /** @returns the first line of each statement */
  async listDuring(work: () => Promise<unknown>): Promise<string[]> {
    const from = this.#size()
    await work()
    await sleep(50)
    const log = this.#readFrom(from)
    return [...log.matchAll(this.#line)].map(([, statement = '']) => statement)
  }

  async #set(...settings: string[]): Promise<void> {
    for (const setting of settings) await this.#owner.query(`ALTER SYSTEM SET ${setting}`)
    await this.#reload()
  }

  async #reload(): Promise<void> {
    await this.#owner.query('SELECT pg_reload_conf()')
    await sleep(500)
  }

  #size(): number {
    const file = openSync(this.#logFile, 'r')
    try {
      return fstatSync(file).size
    } finally {
      closeSync(file)
    }
  }

  #readFrom(from: number): string {
    const file = openSync(this.#logFile, 'r')
    try {
      const bytes = Buffer.alloc(fstatSync(file).size - from)
      readSync(file, bytes, 0, bytes.length, from)
      return bytes.toString('utf8')
    } finally {
      closeSync(file)
    }
  }
}
