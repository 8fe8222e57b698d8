import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import type pg from 'pg'
import { db, type Tx } from '@/lib/core/db'
import { connectionPool, runPlannedOnce, runPrepared } from '@/lib/core/sql'
import { Prisma } from '@/prisma/generated/client'
import type { NamePart } from './name-key-forms.rules'
import { type LexiconRow, NameLexicon, type WordLookup } from './name-lexicon.rules'

/** What `names_since` of the migrations tells; null where nothing is newer. */
type NewerNames = {
  upTo: string
  names: [part: NamePart, key: string, sound: string, frequency: number][]
} | null

/** A row of a statement that asks for newer names beside its own work. */
export type WithNewerNames = { newer_names: NewerNames }

const NOTHING_KNOWN = '0'
const SLICE = 500

/**
 * The lexicon of names in the memory of this process.
 *
 * Any process may register somebody with a name nobody had. So each statement that looks for cards by names found here
 * asks the database in the same breath which names are newer (`newer`), and if there are some, it is all done over:
 * whoever was registered before a search began is found by it (decision 33).
 */
export class KnownLexicon {
  readonly #lexicon = new NameLexicon()
  #upTo = NOTHING_KNOWN
  /** How often something was learnt. */
  #learnt = 0

  find(lookups: readonly WordLookup[]): LexiconRow[] {
    return this.#lexicon.find(lookups)
  }

  surnamesUnder(variants: readonly string[]): string[] {
    return this.#lexicon.surnamesUnder(variants)
  }

  /** The column `newer_names` of a statement. */
  get newer(): Prisma.Sql {
    return Prisma.sql`(SELECT names_since(${this.#upTo}::xid8)) AS newer_names`
  }

  /** Does the work, and does it over if names were learnt in its course. The work passes its rows to `learnFrom`. */
  async whileCurrent<T>(work: () => Promise<T>): Promise<T> {
    const learnt = this.#learnt
    const done = await work()
    return learnt === this.#learnt ? done : work()
  }

  /** @param rows of a statement with `newer`; where it found nobody, the database is asked by itself */
  async learnFrom([first]: readonly WithNewerNames[], tx: Tx = db): Promise<void> {
    if (first) return this.#learn(first.newer_names)
    const asked = Prisma.sql`SELECT ${this.newer}`
    const [row] = await (tx === db
      ? runPrepared<WithNewerNames>(asked)
      : tx.$queryRaw<WithNewerNames[]>(asked))
    this.#learn(row?.newer_names ?? null)
  }

  /** Reads all names, through connections that no transaction holds: one of them may be waiting for this. */
  async load(): Promise<this> {
    // A database put back from a copy has marks of its former place, some from the future.
    await runPlannedOnce(Prisma.sql`
      UPDATE name_lexicon SET changed_in = DEFAULT WHERE changed_in > pg_snapshot_xmax(pg_current_snapshot())`)
    const [row] = await runPlannedOnce<WithNewerNames>(Prisma.sql`SELECT ${this.newer}`)
    const { upTo = NOTHING_KNOWN, names = [] } = row?.newer_names ?? {}
    // Of tens of thousands of names it takes a second: other requests are served meanwhile.
    for (let start = 0; start < names.length; start += SLICE) {
      this.#learn({ upTo, names: names.slice(start, start + SLICE) })
      await breathe()
    }
    return this
  }

  #learn(newer: NewerNames): void {
    if (!newer) return
    const names = newer.names.map(([part, key, sound, frequency]) => ({ part, key, sound, frequency }))
    if (this.#lexicon.learn(names)) this.#learnt += 1
    this.#upTo = newer.upTo
  }
}

// Of each pool: a process that goes over to another database knows nothing of it.
const kept = globalThis as typeof globalThis & { knownLexicon?: WeakMap<pg.Pool, Promise<KnownLexicon>> }

/** The names as this process knows them, read by the first who asks. */
export function knownLexicon(): Promise<KnownLexicon> {
  kept.knownLexicon ??= new WeakMap()
  const pool = connectionPool()
  const known = kept.knownLexicon.get(pool)
  if (known) return known
  const loading = new KnownLexicon().load()
  kept.knownLexicon.set(pool, loading)
  loading.catch(() => kept.knownLexicon?.delete(pool))
  return loading
}
