import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordFact } from './audit'
import { verifyAuditChains } from './audit-chain'
import { db } from './db'

// Only the owner of the tables can do what these tests guard against; the application’s own role cannot.
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const newActor = () => ({ staffId: randomUUID(), unit: { id: randomUUID() } })

async function givenChain(entries: number): Promise<string> {
  const actor = newActor()
  for (let count = 0; count < entries; count += 1)
    await recordFact(db, actor, {
      action: 'read',
      subject: 'clientCard',
      subjectId: randomUUID(),
      details: { count },
    })
  return actor.staffId
}

/** Does what only somebody with the owner’s password can, and mends it again. */
async function whileTamperedWith(change: string, mend: string, look: () => Promise<void>): Promise<void> {
  const run = async (sql: string) => {
    await owner.query('BEGIN; ALTER TABLE audit_entries DISABLE TRIGGER USER')
    await owner.query(sql)
    await owner.query('ALTER TABLE audit_entries ENABLE TRIGGER USER; COMMIT')
  }
  await run(change)
  try {
    await look()
  } finally {
    await run(mend)
  }
}

describe('the audit log', () => {
  it('proves entries written in turn and at once', async () => {
    await givenChain(3)
    const actor = newActor()
    await Promise.all(
      Array.from({ length: 20 }, () => recordFact(db, actor, { action: 'search', subject: 'person' })),
    )
    const { faults } = await verifyAuditChains()
    expect(faults).toEqual([])
    const rows = await db.auditEntry.findMany({
      where: { chain: actor.staffId },
      select: { seq: true },
      orderBy: { seq: 'asc' },
    })
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 20 }, (_, place) => place + 1))
  })

  it('reads chains longer than one page', async () => {
    const chain = randomUUID()
    await owner.query(
      `SELECT append_audit($1, $1, $1, 'read', 'clientCard', NULL, NULL, '{}') FROM generate_series(1, 5003)`,
      [chain],
    )
    const { faults, entries } = await verifyAuditChains()
    expect(faults).toEqual([])
    expect(entries).toBeGreaterThan(5003)
  })

  it('undoes an entry together with the fact it tells of', async () => {
    const actor = newActor()
    const work = db.$transaction(async (tx) => {
      await recordFact(tx, actor, { action: 'create', subject: 'clientCard' })
      throw new Error('the fact failed')
    })
    await expect(work).rejects.toThrow('the fact failed')
    expect(await db.auditEntry.count({ where: { chain: actor.staffId } })).toBe(0)
  })

  it.each([
    ['changed', `UPDATE audit_entries SET action = 'x'`],
    ['deleted', 'DELETE FROM audit_entries'],
    ['truncated', 'TRUNCATE audit_entries'],
  ])('cannot be %s by the application', async (_, sql) => {
    await givenChain(1)
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied|append-only/)
  })

  it('cannot be changed even by the owner without taking the guard away first', async () => {
    await givenChain(1)
    await expect(owner.query(`UPDATE audit_entries SET action = 'x'`)).rejects.toThrow('append-only')
  })
})

describe('verifyAuditChains', () => {
  it('finds an entry whose content was changed', async () => {
    const chain = await givenChain(3)
    const at = `WHERE chain = '${chain}' AND seq = 2`
    await whileTamperedWith(
      `UPDATE audit_entries SET details = '{"count": 9}' ${at}`,
      `UPDATE audit_entries SET details = '{"count": 1}' ${at}`,
      async () => {
        const { faults } = await verifyAuditChains()
        expect(faults).toEqual([{ chain, seq: 2n, fault: 'contentChanged' }])
      },
    )
    expect((await verifyAuditChains()).faults).toEqual([])
  })

  it('finds an entry that was taken out', async () => {
    const chain = await givenChain(3)
    const at = `chain = '${chain}' AND seq = 2`
    await whileTamperedWith(
      `CREATE TABLE taken AS SELECT * FROM audit_entries WHERE ${at}; DELETE FROM audit_entries WHERE ${at}`,
      `INSERT INTO audit_entries SELECT * FROM taken; DROP TABLE taken`,
      async () => {
        const { faults } = await verifyAuditChains()
        expect(faults).toEqual([{ chain, seq: 3n, fault: 'entryMissing' }])
      },
    )
  })

  it('finds an entry that was put in, though its own hash is right', async () => {
    const chain = await givenChain(2)
    const forged = randomUUID()
    await whileTamperedWith(
      `UPDATE audit_entries SET seq = 3 WHERE chain = '${chain}' AND seq = 2;
       INSERT INTO audit_entries SELECT chain, 2, at, staff_id, unit_id, 'read', 'clientCard', '${forged}', NULL, '{}', hash,
         sha256(hash || convert_to(audit_canonical(chain, 2, at, staff_id, unit_id, 'read', 'clientCard', '${forged}', NULL, '{}'), 'UTF8'))
       FROM audit_entries WHERE chain = '${chain}' AND seq = 1`,
      `DELETE FROM audit_entries WHERE chain = '${chain}' AND seq = 2;
       UPDATE audit_entries SET seq = 2 WHERE chain = '${chain}' AND seq = 3`,
      async () => {
        const { faults } = await verifyAuditChains()
        expect(faults).toEqual([{ chain, seq: 3n, fault: 'linkBroken' }])
      },
    )
  })

  it('gives another digest when the end of a chain is cut off, which no link can show', async () => {
    const chain = await givenChain(2)
    const before = await verifyAuditChains()
    const at = `chain = '${chain}' AND seq = 2`
    await whileTamperedWith(
      `CREATE TABLE taken AS SELECT * FROM audit_entries WHERE ${at}; DELETE FROM audit_entries WHERE ${at}`,
      `INSERT INTO audit_entries SELECT * FROM taken; DROP TABLE taken`,
      async () => {
        const { faults, headsDigest } = await verifyAuditChains()
        expect(faults).toEqual([])
        expect(headsDigest).not.toBe(before.headsDigest)
      },
    )
    expect((await verifyAuditChains()).headsDigest).toBe(before.headsDigest)
  })
})
