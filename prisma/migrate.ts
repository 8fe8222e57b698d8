import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, isDriverAdapterError } from '@prisma/driver-adapter-utils'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const here = dirname(fileURLToPath(import.meta.url))
/** Any number that is the same wherever this runs and is not the engine's own, 72707369. */
const LOCK = 20261121
const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Applies the migrations a database does not have yet, as `prisma migrate deploy` would.
 *
 * Prisma's own command needs a native engine it downloads; its WebAssembly twin comes from the registry
 * and keeps the same `_prisma_migrations` table. See docs/decisions for the reason.
 *
 * @param databaseUrl a role that owns the schema
 * @param folder where the migrations lie; another one only in tests
 * @returns names of the migrations applied now
 * @throws what PostgreSQL said, if a migration fails; or if an applied one was changed
 */
export async function migrate(databaseUrl: string, folder = join(here, 'migrations')): Promise<string[]> {
  // One connection, kept open: locks against a second migration at the same time belong to a session.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 })
  const adapter = new WholeScripts(pool)
  const engine = await openEngine(adapter)
  try {
    await pool.query('SELECT pg_advisory_lock($1)', [LOCK])
    const migrationsList = await readMigrations(folder)
    const { editedMigrationNames, failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    })
    const changed = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name))
    if (changed.length > 0) {
      throw new Error(`Migrations were changed after they had been applied: ${changed.join(', ')}`)
    }
    // A script is one transaction: of one that failed, or was cut off, nothing is left, and it may be tried again.
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters })
    return appliedMigrationNames
  } catch (error) {
    throw adapter.failure ?? error
  } finally {
    engine.free()
    await pool.end()
  }
}

async function openEngine(adapter: WholeScripts): Promise<engineModule.SchemaEngine> {
  await loadEngine()
  const bound = bindMigrationAwareSqlAdapterFactory(adapter)
  return engineModule.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound)
}

/** Sends a script whole, as one transaction: the adapter's own way cuts it at every semicolon, also inside functions. */
class WholeScripts extends PrismaPg {
  failure: unknown

  override async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    const queryRaw = adapter.queryRaw.bind(adapter)
    const executeRaw = adapter.executeRaw.bind(adapter)
    adapter.queryRaw = (query) => queryRaw(query).catch((error) => this.#failQuery(error))
    adapter.executeRaw = (query) => executeRaw(query).catch((error) => this.#failQuery(error))
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error) => {
        // The engine forgets all of it but that there was one.
        this.failure = error
        throw error
      })
    }
    return adapter
  }

  /** Its own queries may fail, as for a table that is not there yet; only a missing right ends its work. */
  #failQuery(error: unknown): never {
    if (isDriverAdapterError(error) && error.cause.originalCode === '42501') {
      const { originalCode: code, originalMessage } = error.cause
      this.failure = Object.assign(new Error(originalMessage), { code })
    }
    throw error
  }
}

let loaded: Promise<void> | undefined

/** The package's own entry imports the .wasm file as a module, which needs a bundler; this does the same by hand. */
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const binary = await readFile(path.replace(/\.js$/, '.wasm'))
    const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': engineModule })
    engineModule.__wbg_set_wasm(instance.exports)
    // The engine leaves the reason of a panic here before it gives up.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message: (reason: string) => {
          throw new Error(`Prisma’s schema engine failed: ${reason}`)
        },
      },
    })
    const start = instance.exports.__wbindgen_start
    if (typeof start === 'function') start()
  })()
  return loaded
}

async function readMigrations(baseDir: string): Promise<MigrationList> {
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = names.sort().map(async (name) => ({
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: await readFile(join(baseDir, name, 'migration.sql'), 'utf8') } as const,
    },
  }))
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  return {
    baseDir,
    lockfile,
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  }
}
