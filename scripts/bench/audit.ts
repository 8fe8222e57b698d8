import { randomUUID } from 'node:crypto'
import type { BenchContext, BenchPart } from './context'

const WORKERS = 10
const SECONDS = 5

export const auditPart: BenchPart = {
  name: 'audit',
  title: 'The audit log',
  how: `Entries appended through the product’s own \`recordFact\` for ${SECONDS} seconds, each one committed to the disk before the next of the same
worker: by one worker, and by ${WORKERS} workers at once, each with a chain of their own.`,
  when: 'largest',
  measure: measureAudit,
}

async function measureAudit({ owner, viewer, record }: BenchContext): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO staff (id, email, name)
     SELECT gen_random_uuid(), 'bench-' || n || '-' || gen_random_uuid() || '@example.org', 'Марія Ткач' FROM generate_series(1, $1::int) AS n
     RETURNING id`,
    [WORKERS],
  )
  const staff = rows.map(({ id }) => ({ staffId: id, unit: { id: viewer.unit.id } }))
  const alone = await appendFor(SECONDS, staff.slice(0, 1))
  const together = await appendFor(SECONDS, staff)
  record({ name: 'audit.1', what: 'entries by one worker', value: alone / SECONDS, unit: '1/s', n: alone })
  record({
    name: `audit.${WORKERS}`,
    what: `entries by ${WORKERS} workers at once`,
    value: together / SECONDS,
    unit: '1/s',
    baseline: alone / SECONDS,
    n: together,
  })
}

type Actor = { staffId: string; unit: { id: string } }

async function appendFor(seconds: number, actors: readonly Actor[]): Promise<number> {
  const { recordFact } = await import('@/lib/core/audit')
  const { db } = await import('@/lib/core/db')
  const end = performance.now() + seconds * 1000
  const counts = await Promise.all(
    actors.map(async (actor) => {
      let count = 0
      for (; performance.now() < end; count += 1) {
        await recordFact(db, actor, { action: 'read', subject: 'clientCard', subjectId: randomUUID() })
      }
      return count
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
