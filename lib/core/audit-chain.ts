import 'server-only'
import { createHash } from 'node:crypto'
import { db } from './db'

/** What is wrong with an entry: its own content, its link to the one before, or a gap in the count. */
export type AuditFault = {
  chain: string
  seq: bigint
  fault: 'contentChanged' | 'linkBroken' | 'entryMissing'
}
export type AuditProof = { chains: number; entries: number; faults: AuditFault[]; headsDigest: string }

type Row = { chain: string; seq: bigint; canonical: string; prev_hash: Uint8Array; hash: Uint8Array }
const PAGE = 5_000

/**
 * Proves the audit log: every entry's hash is of its content and of the entry before it, without gaps.
 *
 * `headsDigest` is one SHA-256 over the last hashes of all chains: kept elsewhere, it shows later that
 * no chain was cut at its end.
 */
export async function verifyAuditChains(): Promise<AuditProof> {
  const heads = createHash('sha256')
  const faults: AuditFault[] = []
  let entries = 0
  let chains = 0
  let last: { chain: string; seq: bigint; hash: Uint8Array } | undefined
  for (;;) {
    const rows: Row[] = await readPage(last)
    for (const row of rows) {
      const isNewChain = last?.chain !== row.chain
      if (isNewChain) {
        if (last) heads.update(last.chain).update(last.hash)
        chains += 1
      }
      const previous = isNewChain || !last ? { seq: 0n, hash: new Uint8Array(32) } : last
      const fault = faultOf(row, previous)
      if (fault) faults.push({ chain: row.chain, seq: row.seq, fault })
      entries += 1
      last = row
    }
    if (rows.length < PAGE) break
  }
  if (last) heads.update(last.chain).update(last.hash)
  return { chains, entries, faults, headsDigest: heads.digest('hex') }
}

function readPage(after: { chain: string; seq: bigint } | undefined): Promise<Row[]> {
  const chain = after?.chain ?? '00000000-0000-0000-0000-000000000000'
  const seq = after?.seq ?? 0n
  return db.$queryRaw<Row[]>`
    SELECT chain::text, seq, prev_hash, hash,
      audit_canonical(chain, seq, at, staff_id, unit_id, action, subject, subject_id, subject_unit_id, details) AS canonical
    FROM audit_entries WHERE (chain, seq) > (${chain}::uuid, ${seq}) ORDER BY chain, seq LIMIT ${PAGE}`
}

function faultOf(row: Row, previous: { seq: bigint; hash: Uint8Array }): AuditFault['fault'] | undefined {
  if (row.seq !== previous.seq + 1n) return 'entryMissing'
  if (!Buffer.from(row.prev_hash).equals(previous.hash)) return 'linkBroken'
  const expected = createHash('sha256').update(row.prev_hash).update(row.canonical, 'utf8').digest()
  return expected.equals(row.hash) ? undefined : 'contentChanged'
}
