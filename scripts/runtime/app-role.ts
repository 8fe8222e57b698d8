import pg from 'pg'

/** The application may add to these tables and read them, and nothing else: a record once made stays. */
const APPEND_ONLY = ['audit_entries']

const RIGHTS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']

/**
 * Makes, or brings up to date, the role the application connects as. It owns nothing: it cannot change
 * tables, and it cannot rewrite the audit log.
 *
 * @param owner connected as the owner of the tables, allowed to create roles
 */
export async function ensureAppRole(owner: pg.Client, role: string, password: string): Promise<void> {
  await owner.query('BEGIN')
  try {
    await writeRole(owner, role, password)
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
}

async function writeRole(owner: pg.Client, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  // Two nodes may start at once, and both would create the role.
  await owner.query(`SELECT pg_advisory_xact_lock(hashtext('pryimalnia app role'))`)
  const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  // Only a superuser may name NOSUPERUSER of a role that is there, even where nothing would change by it.
  const deed =
    known.rowCount === 0 ? `CREATE ROLE ${name} NOSUPERUSER NOCREATEROLE NOCREATEDB` : `ALTER ROLE ${name}`
  await owner.query(`${deed} LOGIN PASSWORD ${pg.escapeLiteral(password)}`)
  await owner.query(`ALTER ROLE ${name} SET timezone = 'UTC'`)
  for (const schema of ['public', 'graphile_worker']) await grantSchema(owner, name, schema)
  for (const table of APPEND_ONLY)
    await owner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON public.${table} FROM ${name}`)
  await owner.query(`REVOKE INSERT, UPDATE, DELETE ON public._prisma_migrations FROM ${name}`)
  await admitToJobs(owner, name)
}

async function grantSchema(owner: pg.Client, role: string, schema: string): Promise<void> {
  await owner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`)
  await owner.query(`GRANT ${RIGHTS.join(', ')} ON ALL TABLES IN SCHEMA ${schema} TO ${role}`)
  await owner.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`)
  await owner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`)
}

/** The job tables have row security without a policy: only their owner would see jobs. */
async function admitToJobs(owner: pg.Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity`,
  )
  for (const { tablename } of rows) {
    const table = `graphile_worker.${pg.escapeIdentifier(tablename)}`
    await owner.query(`DROP POLICY IF EXISTS ${role} ON ${table}`)
    await owner.query(`CREATE POLICY ${role} ON ${table} TO ${role} USING (true) WITH CHECK (true)`)
  }
}
