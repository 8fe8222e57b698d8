import type pg from 'pg'
import { CARD_TABLE_NAMES } from './card-tables'

type Index = { name: string; definition: string }
type Key = Index & { table: string }

/**
 * Takes the indexes off the card’s tables, primary keys too unless other tables refer to them, and lets the tables trust that what belongs together comes together.
 *
 * In the caller’s transaction: if it fails, everything is as it was. Needs the owner of the tables.
 *
 * @returns makes the indexes again
 */
export async function dropSecondaryIndexes(client: pg.Client): Promise<() => Promise<void>> {
  const { rows: indexes } = await client.query<Index>(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = ANY($1::regclass[]) AND NOT i.indisprimary
       AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)`,
    [[...CARD_TABLE_NAMES]],
  )
  const { rows: keys } = await client.query<Key>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint k WHERE conrelid = ANY($1::regclass[]) AND contype = 'p'
       AND NOT EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = k.conindid)`,
    [[...CARD_TABLE_NAMES]],
  )
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`)
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`)
  const trusts = await skipForeignKeys(client)
  return async () => {
    if (trusts) await client.query('SET LOCAL session_replication_role = origin')
    // Sorted in more memory it takes a third longer (docs/decisions/0015).
    await client.query(
      `SET LOCAL maintenance_work_mem = '64MB'; SET LOCAL max_parallel_maintenance_workers = 1`,
    )
    for (const { definition } of indexes) await client.query(definition)
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`)
  }
}

/** Only a superuser may; for others each row of phones or papers looks for its card, which takes longer. */
async function skipForeignKeys(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    'SELECT rolsuper AS may FROM pg_roles WHERE rolname = current_user',
  )
  if (!rows[0]?.may) return false
  await client.query('SET LOCAL session_replication_role = replica')
  return true
}
