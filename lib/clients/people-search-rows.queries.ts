import 'server-only'
import { runPlannedOnce } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import type { KnownLexicon } from './name-lexicon.queries'
import { HITS_A_PAGE } from './people-search.schema'
import { type AnsweredRow, type CardRow, cardsSql } from './people-search-cards.queries'
import type { PagePlace } from './people-search-cursor.queries'
import { joinedRows, type Probe, probeId } from './people-search-probe.rules'

/** Who searches, and the names that are known. */
export type Desk = { viewer: Viewer; names: KnownLexicon }

/** Some of what is found is not shown: protected cards, and those that stood on an earlier page. */
export const ROWS_READ = HITS_A_PAGE + 5

/** What the probes find, in their order; `after`: from a place in the first of them. */
export async function readRows(
  { viewer, names }: Desk,
  probes: readonly Probe[],
  after?: PagePlace,
): Promise<readonly CardRow[]> {
  const page = { newer: names.newer, limit: ROWS_READ, ...(after && { after }) }
  const rows = await runPlannedOnce<AnsweredRow>(cardsSql(viewer, probes, page))
  await names.learnFrom(rows)
  return rows.filter((row): row is AnsweredRow & CardRow => row.id !== null)
}

/** What all probes find, where some were tried before and all that these find is known: only the others are tried. */
export async function readOthers(
  desk: Desk,
  probes: readonly Probe[],
  known: { probes: readonly Probe[]; rows: readonly CardRow[] },
): Promise<readonly CardRow[]> {
  const tried = new Map(known.probes.map((probe) => [probeId(probe), probe.cost]))
  const others = probes.filter(
    (probe) => probe.cost < (tried.get(probeId(probe)) ?? Number.POSITIVE_INFINITY),
  )
  const found = others.length > 0 ? await readRows(desk, others) : []
  return joinedRows(probes, [known, { probes: others, rows: found }]).slice(0, ROWS_READ)
}
