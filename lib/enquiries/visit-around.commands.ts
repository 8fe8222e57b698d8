import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Result } from '@/lib/core/result'

/**
 * What a later domain does in the same transaction: the ticket of the hall by which the person came. It is given the work
 * itself, so that it takes its locks before it.
 */
type Around<Least> = <T extends Least, E extends string>(
  tx: Tx,
  work: () => Promise<Result<T, E>>,
) => Promise<Result<T, E>>
export type AroundStart = Around<{ visitId: string }>
export type AroundEnd = Around<unknown>

/** Nothing besides the visit. */
export const alone: AroundEnd = (_tx, work) => work()
