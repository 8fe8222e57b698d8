import 'server-only'
import { z } from 'zod'
import { db, type Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

/** The mark of an account whose password was handed over and must be replaced by the person's own. */
export const oneTimeKey = (staffId: string) => `oneTimePassword:${staffId}`

const markSchema = z.object({ until: z.iso.datetime().transform((text) => new Date(text)) })

/** Whether the account still has the password it was handed, and until when that one is good. */
export async function findOneTimePassword(
  tx: Pick<Tx, 'setting'>,
  staffId: string,
): Promise<{ until: Date } | undefined> {
  const row = await tx.setting.findUnique({ where: { key: oneTimeKey(staffId) }, select: { value: true } })
  return row ? markSchema.parse(row.value) : undefined
}

/** Whether the viewer still has to choose a password of their own before working. */
export function findOwnOneTimePassword(viewer: Viewer): Promise<{ until: Date } | undefined> {
  return findOneTimePassword(db, viewer.staffId)
}
