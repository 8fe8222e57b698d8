import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { findFirstAnswer } from '@/lib/core/idempotency'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import type { CardContent } from './card-content.rules'
import { changedSchema } from './client-change.schema'

/** An edit that was saved: the revision it made, and what the fields it changed held from then on. */
export type SavedEdit = { revision: number; content: Partial<CardContent> }

/** What the viewer’s own edit under that key made of the card; undefined when none was saved under it. */
export async function findSavedEdit(
  viewer: Viewer,
  { clientId, key }: { clientId: string; key: string },
): Promise<SavedEdit | undefined> {
  const answer = await findFirstAnswer(viewer, { operation: 'changeClient', key, answer: changedSchema })
  if (!answer) return undefined
  const { revision } = answer
  const row = await db.clientChange.findFirst({
    where: { clientId, revision, staffId: viewer.staffId },
    select: { sealed: true },
  })
  return row ? { revision, content: keptSchema.parse(JSON.parse(openText(row.sealed))).after } : undefined
}

// Written by this product: that it holds fields of a card is enough.
const keptSchema = z.object({
  after: z.custom<Partial<CardContent>>((kept) => typeof kept === 'object' && kept !== null),
})
