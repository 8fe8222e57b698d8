import * as fs from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { choosePlace, keepPlace, type Place, readPlace } from './embedded-place'
import { freePort } from './ports'
import { createCluster, type RunningServer, SUPERUSER, socketFolderOf, startServer } from './postgres'

const DATABASE = 'pryimalnia'
const MEGABYTE = 2 ** 20

export type EmbeddedDatabase = { ownerUrl: string; server: RunningServer }

/**
 * Starts the database of this DATA_DIR, creating it the first time.
 *
 * As root PostgreSQL runs as the user `postgres`, who often cannot enter the project's folder (a root home);
 * the database is then kept under /var/lib, and DATA_DIR/postgres.json says where. No folder's rights are changed.
 */
export async function startEmbedded(dataDir: string, password: string): Promise<EmbeddedDatabase> {
  const place = readPlace(dataDir) ?? choosePlace(dataDir)
  const cluster = { dataFolder: place.dataFolder, logFile: join(dataDir, 'postgres.log') }
  if (!place.isCreated) {
    // The note is written first, so whatever lies there is what an interrupted first start left half-made.
    fs.rmSync(place.dataFolder, { recursive: true, force: true })
    keepPlace(dataDir, place)
    createCluster(cluster, password)
  }
  const port = await freePort(place.port)
  keepPlace(dataDir, { ...place, port, isCreated: true })
  trimLog(cluster.logFile)
  const server = await startServer(cluster, port, productionSettings())
  return { ownerUrl: urlOf({ ...place, port }, password), server }
}

/** The address of the embedded database another command has started. */
export function embeddedUrl(dataDir: string, password: string): string | undefined {
  const place = readPlace(dataDir)
  return place && urlOf(place, password)
}

function urlOf({ port, dataFolder }: Place, password: string): string {
  const url = new URL(`postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`)
  const socket = socketFolderOf(dataFolder)
  // `pg` then goes by the socket; other programs read the address before it.
  if (socket) url.searchParams.set('host', socket)
  return url.href
}

function trimLog(logFile: string): void {
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > 20 * MEGABYTE) fs.truncateSync(logFile)
}

function productionSettings(): Record<string, string | number> {
  const memory = totalmem() / MEGABYTE
  return {
    max_connections: 100,
    // What lies only in the system's cache goes when nobody asks for it, and the disk is read again (docs/decisions/0015). More
    // than two fifths are seldom of use (PostgreSQL's own advice).
    shared_buffers: `${Math.round(Math.min(16_384, Math.max(128, memory * 0.4)))}MB`,
    // Notes what lies in memory and reads it in again after a start.
    shared_preload_libraries: 'pg_prewarm',
    effective_cache_size: `${Math.round(Math.max(256, memory / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${Math.round(Math.min(512, Math.max(64, memory / 16)))}MB`,
    // After a checkpoint the first change of a page logs all of it, and an import changes most pages of the search's
    // indexes: checkpoints in its midst would have each of them logged again and again.
    max_wal_size: '8GB',
    min_wal_size: '1GB',
    checkpoint_timeout: '15min',
    // What is logged is written by a process of its own: where its buffers are full, whoever changes pages writes it himself
    // and waits for the disk. Nobody is told that something is saved before it is, with this as without.
    wal_buffers: `${Math.round(Math.min(64, Math.max(16, memory / 128)))}MB`,
    wal_writer_delay: '20ms',
    random_page_cost: 1.1,
    // Queries here take milliseconds; compiling them would take longer.
    jit: 'off',
    idle_in_transaction_session_timeout: '10min',
  }
}
