import { runMigrations } from 'graphile-worker'
import { migrate } from '@/prisma/migrate'

/**
 * Brings the tables of the application and of the job runner up to date.
 *
 * @param ownerUrl a role that owns the schema
 * @returns names of the migrations applied now
 */
export async function bringSchemaUpToDate(ownerUrl: string): Promise<string[]> {
  const applied = await migrate(ownerUrl)
  await runMigrations({ connectionString: ownerUrl })
  return applied
}
