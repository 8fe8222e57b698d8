import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Dated, Stored } from './dated-rows'
import { runningTransaction } from './db'
import { type PlainDate, plainDate } from './plain-date'
import { runPrepared } from './sql'

/** A version as it lies in the table: `row` is what the domain of its kind has to parse. */
export type KeptCorrection = {
  readonly revision: number
  readonly kind: string
  readonly row: unknown
  readonly takenBackBy?: number
}

type Corrections = {
  /** The newest revision with its moment: a database that was put back has another. */
  readonly mark: string
  readonly kept: readonly KeptCorrection[]
}

type Row = {
  revision: number
  kind: string
  code: string
  from: string | null
  row: object | null
  takes_back: number | null
  recorded_on: string
}

const memory = globalThis as typeof globalThis & { ruleCorrections?: Corrections }

/** The mark as one value of a statement; null while nothing was recorded. */
export const newestMark = Prisma.sql`
  (SELECT revision || ' ' || recorded_at FROM rule_corrections ORDER BY revision DESC LIMIT 1)`

/**
 * Every version an administrator recorded, in order; the same array as before while nothing was recorded.
 *
 * One statement asks for the newest revision, and the rest is read only when it moved. Revisions are taken under a lock
 * until their transaction ends, so whoever reads after a save was acknowledged, in whatever process, reads it.
 *
 * @param seen the mark as the request saw it when it was asked who is there; no use within a transaction
 */
export async function readCorrections(seen?: string): Promise<readonly KeptCorrection[]> {
  if (seen !== undefined && seen === memory.ruleCorrections?.mark && !runningTransaction())
    return memory.ruleCorrections.kept
  const [newest] = await ask<{ mark: string | null }>(Prisma.sql`SELECT ${newestMark} AS mark`)
  const mark = newest?.mark ?? ''
  if (memory.ruleCorrections?.mark === mark) return memory.ruleCorrections.kept
  memory.ruleCorrections = { mark, kept: await readAll() }
  return memory.ruleCorrections.kept
}

function ask<T extends object>(sql: Prisma.Sql): Promise<T[]> {
  const tx = runningTransaction()
  return tx ? tx.$queryRaw<T[]>(sql) : runPrepared<T>(sql)
}

async function readAll(): Promise<KeptCorrection[]> {
  const rows = await ask<Row>(Prisma.sql`
    SELECT revision, kind, code, "from"::text, row, takes_back, recorded_on::text
    FROM rule_corrections ORDER BY revision`)
  const takenBack = new Map(rows.map(({ revision, takes_back }) => [takes_back, revision]))
  return rows.flatMap((each) => {
    if (!each.row) return []
    const takenBackBy = takenBack.get(each.revision)
    return [{ ...withAddress(each), ...(takenBackBy === undefined ? {} : { takenBackBy }) }]
  })
}

function withAddress({ revision, kind, code, from, row, recorded_on }: Row): KeptCorrection {
  const recordedOn: PlainDate = plainDate(recorded_on)
  return { revision, kind, row: { ...row, code, from: from && plainDate(from), revision, recordedOn } }
}

/** The versions of one table, parsed; a row that cannot be read is a fault, never left out in silence. */
export function storedOf<R extends Dated>(
  kept: readonly KeptCorrection[],
  kind: string,
  schema: { parse: (row: unknown) => R },
): Stored<R>[] {
  return kept
    .filter((each) => each.kind === kind)
    .map(({ row, takenBackBy }) => ({
      row: schema.parse(row),
      ...(takenBackBy === undefined ? {} : { takenBackBy }),
    }))
}

/** Computes what is derived from the corrections once for each state of them. */
export function derived<T>(compute: (kept: readonly KeptCorrection[]) => T): (seen?: string) => Promise<T> {
  let last: { from: readonly KeptCorrection[]; value: T } | undefined
  return async (seen) => {
    const kept = await readCorrections(seen)
    if (last?.from !== kept) last = { from: kept, value: compute(kept) }
    return last.value
  }
}
