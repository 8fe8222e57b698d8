import { join } from 'node:path'
import type pg from 'pg'
import { env } from '@/lib/core/env'
import { derivedSecret } from '@/lib/core/secrets'
import { RESTORE } from './data-dir'
import { asOwner } from './database'
import { Refusal } from './refusal'

/** The row of `settings` by which a database knows the keys it was begun with. */
const KEY = 'key-fingerprint'

/**
 * Proves that the keys of this process are those the database was begun with; one that does not know yet is not asked.
 * With others, what is sealed could not be opened, and what is new would be sealed with a second key.
 *
 * @throws Refusal with what to restore
 */
export async function requireSameKeys(ownerUrl: string, dataDir: string): Promise<void> {
  const known = await asOwner(ownerUrl, readFingerprint)
  if (known !== undefined && known !== fingerprint()) throw new Refusal(whyNotThese(dataDir))
}

/** Notes the present keys in a database with its tables, if it knows none; another node may have been first. */
export async function noteKeys(ownerUrl: string, dataDir: string): Promise<void> {
  await asOwner(ownerUrl, (owner) =>
    owner.query(
      `INSERT INTO public.settings (key, value, updated_at) VALUES ($1, to_jsonb($2::text), now()) ON CONFLICT DO NOTHING`,
      [KEY, fingerprint()],
    ),
  )
  await requireSameKeys(ownerUrl, dataDir)
}

/** Tells one master key from another, and nothing of what is made of it can be made of this. */
const fingerprint = () => derivedSecret('fingerprint')

async function readFingerprint(owner: pg.Client): Promise<unknown> {
  const { rows } = await owner.query<{ is_there: boolean }>(
    `SELECT to_regclass('public.settings') IS NOT NULL AS is_there`,
  )
  if (!rows[0]?.is_there) return undefined
  const kept = await owner.query<{ value: unknown }>('SELECT value FROM public.settings WHERE key = $1', [
    KEY,
  ])
  return kept.rows[0]?.value
}

function whyNotThese(dataDir: string): string {
  const what = env.SECRET_KEY ? 'The SECRET_KEY that is set' : join(dataDir, 'secrets.json')
  return `${what} is not what this database was begun with. ${RESTORE} To begin anew: \`npm run db:reset\`.`
}
