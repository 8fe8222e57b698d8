import type { HsdsKey, HsdsVersion } from './hsds-pages.queries'

type Row = HsdsKey & HsdsVersion
type Page<Item> = readonly [rows: readonly Row[], contents: readonly Item[]]

const MOST_KEPT = 200
/** Longer pages are of those who copy everything, each once. */
const LONGEST_KEPT = 100

/**
 * Keeps pages as they were told, by what they were asked for. One is told again while its rows are the same in the same
 * versions: to ask for those takes a fraction of reading the records and saying them in the words of the standard.
 */
export function keepPages<Item>(): (
  key: string,
  ask: { versions: () => Promise<readonly Row[]>; page: () => Promise<Page<Item>> },
) => Promise<Page<Item>> {
  const kept = new Map<string, { versions: string; contents: readonly Item[] }>()
  return async (key, ask) => {
    const known = kept.get(key)
    if (known) {
      const rows = await ask.versions()
      if (versionsOf(rows) === known.versions) return [rows, known.contents]
    }
    const page = await ask.page()
    const [rows, contents] = page
    if (rows.length > LONGEST_KEPT) return page
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, { versions: versionsOf(rows), contents })
    return page
  }
}

const versionsOf = (rows: readonly Row[]) => rows.map(({ id, version }) => `${id} ${version}`).join()
