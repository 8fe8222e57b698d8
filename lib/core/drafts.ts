import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { db } from './db'
import { fail, ok, type Result } from './result'
import { openText, sealText } from './secrets'
import { runPrepared } from './sql'
import type { Viewer } from './viewer'

/** `client-registration`, `client:<id>`, `visit:<id>`: what the draft will become. */
export const draftKeySchema = z.string().regex(/^[a-z-]+(:[0-9a-f-]{36})?(:[a-z]+)?$/)
export const saveDraftSchema = z.object({
  key: draftKeySchema,
  /** The revision this browser tab last saw; 0 for a new draft. */
  revision: z.int().min(0),
  content: z.json(),
})
export const draftQuerySchema = z.object({ key: draftKeySchema })

export type Draft = { content: unknown; revision: number; savedAt: string }
const MAX_BYTES = 200_000

/**
 * Keeps what the viewer is typing, sealed, on the server. A save from a tab that has not seen the newest
 * revision is `draftMovedOn`: another tab of the same person wrote in between.
 */
export async function saveDraft(
  viewer: Viewer,
  { key, revision, content }: z.output<typeof saveDraftSchema>,
): Promise<Result<{ revision: number; savedAt: string }, 'draftMovedOn' | 'draftTooLong'>> {
  const text = JSON.stringify(content)
  if (text.length > MAX_BYTES) return fail('draftTooLong')
  const [row] = await db.$queryRaw<{ revision: number; updated_at: Date }[]>`
    INSERT INTO drafts AS d (staff_id, key, revision, sealed, updated_at)
    VALUES (${viewer.staffId}::uuid, ${key}, 1, ${sealText(text)}, now())
    ON CONFLICT (staff_id, key) DO UPDATE SET revision = d.revision + 1, sealed = excluded.sealed, updated_at = now()
      WHERE d.revision = ${revision} OR ${revision} = 0
    RETURNING revision, updated_at`
  return row ? ok({ revision: row.revision, savedAt: row.updated_at.toISOString() }) : fail('draftMovedOn')
}

/** The viewer's draft under this key, if any. */
export async function findDraft(viewer: Viewer, { key }: { key: string }): Promise<Draft | undefined> {
  // Nearly every page with a form asks.
  const [row] = await runPrepared<{ sealed: Uint8Array; revision: number; updatedAt: Date }>(Prisma.sql`
    SELECT sealed, revision, updated_at AS "updatedAt" FROM drafts
    WHERE staff_id = ${viewer.staffId}::uuid AND key = ${key}`)
  if (!row) return undefined
  return {
    content: JSON.parse(openText(row.sealed)),
    revision: row.revision,
    savedAt: row.updatedAt.toISOString(),
  }
}

/** The viewer's draft under this key for a form that asks for it itself; null where there is none. */
export async function recallDraft(
  viewer: Viewer,
  asked: { key: string },
): Promise<Result<Draft | null, never>> {
  return ok((await findDraft(viewer, asked)) ?? null)
}

/** Drops a draft: it became a record, or its author does not want it. */
export async function dropDraft(viewer: Viewer, { key }: { key: string }): Promise<Result<null, never>> {
  await db.draft.deleteMany({ where: { staffId: viewer.staffId, key } })
  return ok(null)
}

const DAYS_KEPT = 90

/** Drops what nobody has touched for ninety days: words of people who never became a record are not kept without end. */
export async function sweepDrafts(now: Date): Promise<void> {
  await db.draft.deleteMany({
    where: { updatedAt: { lt: new Date(now.getTime() - DAYS_KEPT * 86_400_000) } },
  })
}
