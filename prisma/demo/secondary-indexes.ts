import type pg from 'pg'
import { CARD_TABLE_NAMES } from './card-tables'

type Index = { name: string; definition: string }

/**
 * Takes the indexes off the card’s tables (primary keys stay, their rows come in order) and the key off the variants
 * of names, and lets the tables trust that what belongs together comes together.
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
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`)
  await client.query('ALTER TABLE name_variants DROP CONSTRAINT name_variants_pkey')
  const trusts = await skipForeignKeys(client)
  return async () => {
    if (trusts) await client.query('SET LOCAL session_replication_role = origin')
    await client.query(
      `SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL max_parallel_maintenance_workers = 2`,
    )
    for (const { definition } of indexes) await client.query(definition)
    await client.query('ALTER TABLE name_variants ADD PRIMARY KEY (variant, part, key)')
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
