import type { Dated } from '@/lib/core/dated-rows'
import type { Ground } from './ground.rules'
import { type RefusalGround, refusalGrounds } from './refusal-grounds'
import { replacementGrounds } from './replacement-grounds'
import { type TerminationGround, terminationGrounds } from './termination-grounds'

type Kept<G extends Ground> = Dated & Omit<G, 'from' | 'to'>
export type RefusalGroundRow = Kept<RefusalGround>
export type TerminationGroundRow = Kept<TerminationGround>
export type ReplacementGroundRow = Kept<Ground>

const rowsOf = <G extends Ground>(grounds: Readonly<Record<string, G>>) =>
  Object.entries(grounds).map(([code, { from = null, to = null, ...ground }]) => ({
    ...ground,
    code,
    from,
    to,
  }))

/** The grounds the product starts with, as they are kept: the versions of a code follow one another. */
export const refusalGroundRows: readonly RefusalGroundRow[] = rowsOf(refusalGrounds)
export const terminationGroundRows: readonly TerminationGroundRow[] = rowsOf(terminationGrounds)
export const replacementGroundRows: readonly ReplacementGroundRow[] = rowsOf(replacementGrounds)
