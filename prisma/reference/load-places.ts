import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CodifierPlace,
  describePlaces,
  lastingNumber,
  PLACE_CATEGORIES,
} from '@/lib/clients/place.rules'
import type { Tx } from '@/lib/core/db'

/** Regions, districts, cities and city districts: the table the product brings along, as rows of the codifier. */
export function readReferencePlaces(): CodifierPlace[] {
  const lines = readFileSync(join(import.meta.dirname, 'places.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const rows = lines.map((line) => {
    const [code = '', letter, name = '', parent = ''] = line.split('\t')
    const category = PLACE_CATEGORIES.find((known) => known === letter)
    if (!category) throw new Error(`places.tsv: unknown category ${letter} of ${code}`)
    return { code, category, name, parent }
  })
  const parentOf = new Map(rows.map(({ code, parent }) => [code, parent]))
  const ancestorsOf = (code: string): string[] => {
    const parent = parentOf.get(code)
    return parent ? [...ancestorsOf(parent), parent] : []
  }
  return rows.map(({ code, category, name }) => ({ code, category, name, ancestors: ancestorsOf(code) }))
}

/**
 * Puts the product’s own table of places into the database; what is there already, perhaps from a newer edition of the
 * codifier, is left as it is.
 *
 * @returns how many places were added
 */
export async function loadPlaces(tx: Pick<Tx, 'place'>): Promise<number> {
  const known = await tx.place.findMany({ select: { code: true } })
  const lasting = new Set(known.map(({ code }) => lastingNumber(code)))
  const missing = describePlaces(readReferencePlaces()).filter(
    ({ code }) => !lasting.has(lastingNumber(code)),
  )
  if (missing.length === 0) return 0
  const { count } = await tx.place.createMany({ data: missing, skipDuplicates: true })
  return count
}
