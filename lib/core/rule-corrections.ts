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

/**
 * Every version an administrator recorded, in order; the same array as before while nothing was recorded.
 *
 * One statement asks for the newest revision, and the rest is read only when it moved. Revisions are taken under a lock
 * until their transaction ends, so whoever reads after a save was acknowledged, in whatever process, reads it.
 */
export async function readCorrections(): Promise<readonly KeptCorrection[]> {
  const [newest] = await ask<{ mark: string }>(Prisma.sql`
    SELECT revision || ' ' || recorded_at AS mark FROM rule_corrections ORDER BY revision DESC LIMIT 1`)
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
export function derived<T>(compute: (kept: readonly KeptCorrection[]) => T): () => Promise<T> {
  let last: { from: readonly KeptCorrection[]; value: T } | undefined
  return async () => {
    const kept = await readCorrections()
    if (last?.from !== kept) last = { from: kept, value: compute(kept) }
    return last.value
  }
}
