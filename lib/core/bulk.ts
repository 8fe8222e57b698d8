import 'server-only'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Prisma } from '@/prisma/generated/client'
import { env } from './env'

/** As much of a transaction as plain SQL needs: Prisma’s have it, and so has a bulk connection. */
export type SqlWriter = {
  $executeRaw(sql: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>
}

/** A value of a row sent by COPY; bytes, also as `hex`, go to `bytea`, a list of texts to `text[]`. */
export type CopyValue = string | number | boolean | null | Uint8Array | { hex: string } | readonly string[]

/** A connection of its own, for work on thousands of rows at a time that the pool of short requests is not for. */
export type BulkConnection = SqlWriter & {
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  /** Adds rows, several times as fast as INSERT; `lines` are those of `copyLine`, one after another. */
  copy(table: string, columns: readonly string[], lines: string): Promise<void>
  /** Runs the work in one transaction of this connection. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openBulkConnection(): Promise<BulkConnection> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  // A connection lost between two statements fails the next one, which says so to whoever waits for it.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`SET timezone = 'UTC'`)
  return {
    async query(sql, values) {
      return (await client.query(sql, values?.map(arrayOfPlain))).rows
    },
    async $executeRaw(sql, ...values) {
      const { text, values: given } = sql instanceof Prisma.Sql ? sql : Prisma.sql(sql, ...values)
      return (await client.query(text, given.map(arrayOfPlain))).rowCount ?? 0
    },
    copy: (table, columns, lines) => copyLines(client, table, columns, lines),
    transaction: (work) => inTransactionOf(client, work),
    close: () => client.end(),
  }
}

async function inTransactionOf<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    const done = await work()
    await client.query('COMMIT')
    return done
  } catch (error) {
    // Of a lost connection the first error tells more than this one.
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function copyLines(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  lines: string,
): Promise<void> {
  if (lines === '') return
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`))
  if (!stream.write(Buffer.from(lines, 'utf8'))) await once(stream, 'drain')
  stream.end()
  await finished(stream)
}

/** A text that stands in an array as it is: nothing to be quoted, not empty, not the word that means nothing. */
const PLAIN_IN_ARRAY = /^(?![nN][uU][lL][lL]$)[^"\\{},\s]+$/

/**
 * A list as PostgreSQL reads arrays, if none of its values has to be quoted; anything else as it is, for the driver to
 * write. The driver quotes every value, which for lists of thousands is dear.
 */
function arrayOfPlain(value: unknown): unknown {
  const isPlain = (one: unknown) =>
    typeof one === 'number' || (typeof one === 'string' && PLAIN_IN_ARRAY.test(one))
  return Array.isArray(value) && value.every(isPlain) ? `{${value.join(',')}}` : value
}

/** A row as the text form of COPY has it, its values in the order of the columns. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = ''
  for (const value of values) line += `${copyText(value)}\t`
  return `${line.slice(0, -1)}\n`
}

const SPECIAL = /[\\\t\n\r\0]/
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' }

/** PostgreSQL keeps no NUL in a text: it is left out. */
function copyText(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Uint8Array) {
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`
  }
  if ('hex' in value) return `\\\\x${value.hex}`
  if (value.length === 0) return '{}'
  const parts = value.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`)
  return escapeText(`{${parts.join(',')}}`)
}

function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r\0]/g, (sign) => ESCAPES[sign] ?? sign) : text
}
