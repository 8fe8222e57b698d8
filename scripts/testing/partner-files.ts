import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Viewer } from '@/lib/core/viewer'

/** Files of partners for a test, in a folder of their own where the product keeps what it is sent. */
export function makePartnerFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'partners-'))
  process.env.DATA_DIR = folder
  return {
    fileOf(content: unknown): string {
      const path = join(folder, randomUUID())
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A file read into proposals, as the job does it. */
export async function givenImport(head: Viewer, path: string) {
  const { beginPartnerImport, readIntoProposals } = await import(
    '@/lib/partners/import/partner-import.commands'
  )
  const { findPartnerImport } = await import('@/lib/partners/import/partner-import.queries')
  const importId = await beginPartnerImport(head, { fileName: 'partners.json' })
  await readIntoProposals(importId, path, { unitId: head.unit.id, defaultKind: null })
  const found = await findPartnerImport(head, { importId })
  if (!found.ok) throw new Error(found.error)
  return found.value
}

/** Accepts all of one kind that an import has brought, press after press. */
export async function acceptAll(head: Viewer, importId: string, kind: 'NEW' | 'CHANGED') {
  const { decideProposals } = await import('@/lib/partners/partner-proposal.commands')
  for (;;) {
    const decided = await decideProposals(head, { importId, kind, decision: 'ACCEPT' })
    if (!decided.ok || decided.value.left === 0) return decided
  }
}
