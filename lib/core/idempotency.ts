import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { db, type Tx } from './db'
import { fail, ok, type Result } from './result'
import type { Viewer } from './viewer'

type Json = string | number | boolean | Json[] | { [key: string]: Json }

/**
 * Does the work once per key: a doubly pressed button or a retried request gets the first answer again.
 *
 * The key is taken in the transaction of the work, so that a second request waits for the first to end,
 * and a failed or refused work leaves the key free. Answers are kept: they must hold no personal data.
 *
 * @param request what was asked; the same key with another request is `keyReused`
 * @param answer the shape of a kept answer
 */
export async function once<T extends Json, E extends string>(
  tx: Tx,
  viewer: Viewer,
  {
    operation,
    key,
    request,
    answer,
  }: { operation: string; key: string; request: unknown; answer: z.ZodType<T> },
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | 'keyReused'>> {
  const requestHash = Uint8Array.from(createHash('sha256').update(JSON.stringify(request)).digest())
  const taken = await tx.$executeRaw`
    INSERT INTO idempotency_keys (staff_id, key, operation, request_hash, answer)
    VALUES (${viewer.staffId}::uuid, ${key}, ${operation}, ${requestHash}, 'null')
    ON CONFLICT (staff_id, key) DO NOTHING`
  const where = { staffId_key: { staffId: viewer.staffId, key } }
  if (taken === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({
      where,
      select: { operation: true, requestHash: true, answer: true },
    })
    const isSame = first.operation === operation && Buffer.from(first.requestHash).equals(requestHash)
    return isSame ? ok(answer.parse(first.answer)) : fail('keyReused')
  }
  const result = await work()
  if (result.ok)
    await tx.idempotencyKey.update({ where, data: { answer: result.value }, select: { key: true } })
  return result
}

/** What the viewer was answered first under a key; undefined when nothing, or when another operation was. */
export async function findFirstAnswer<T extends Json>(
  viewer: Viewer,
  { operation, key, answer }: { operation: string; key: string; answer: z.ZodType<T> },
): Promise<T | undefined> {
  const first = await db.idempotencyKey.findUnique({
    where: { staffId_key: { staffId: viewer.staffId, key } },
    select: { operation: true, answer: true },
  })
  return first?.operation === operation ? answer.parse(first.answer) : undefined
}
