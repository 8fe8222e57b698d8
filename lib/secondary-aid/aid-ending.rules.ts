import { inForce } from '@/lib/core/dated-rows'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { type Gap, gap } from './gap.rules'
import type { ReplacementGroundRow, TerminationGroundRow } from './ground-rows.rules'

/** Who has to be told of a termination or a replacement. Labels: `secondaryAid.told.*`. */
export const TOLD = ['CLIENT', 'PROVIDER', 'BODY'] as const
export type Told = (typeof TOLD)[number]

type EndingDraft = {
  readonly facts: string
  /** Paper that proves the ground: ruling, waiver, certificate. */
  readonly evidence: string
  readonly toldTo: readonly Told[]
  readonly signatory: { readonly name: string; readonly position: string }
}
export type TerminationDraft = EndingDraft & {
  readonly ground: string | null
  /** Day of the written warning, where the ground asks for one. */
  readonly warnedOn: PlainDate | null
}
export type ReplacementDraft = EndingDraft & {
  readonly ground: string | null
  readonly newProvider: string
  /** Day of the new mandate. */
  readonly replacedOn: PlainDate | null
  /** Last day of the nearest term that runs in the case, if any. */
  readonly nearestTermOn: PlainDate | null
}

/** Texts: `secondaryAid.fieldErrors.*`. */
export const ENDING_GAPS = [
  'groundMissing',
  'groundNotInForce',
  'groundIsNormalEnd',
  'factsMissing',
  'evidenceMissing',
  'clientNotTold',
  'providerNotTold',
  'warningMissing',
  'warningTooFresh',
  'newProviderMissing',
  'replacementDayMissing',
  'termLeftWithoutProvider',
  'signatoryMissing',
] as const
export type EndingGapCode = (typeof ENDING_GAPS)[number]
type EndingGap = Gap<EndingGapCode>

/**
 * What a decision to end the aid lacks.
 *
 * Rule: a ground in force, facts, proof (aid given to the end is completed, not terminated); client and provider are told; whoever is out of contact has been warned in
 * writing and the days of the warning have passed. Source: Law 3460-VI, art. 23 (recalled), internal standard.
 *
 * @param rows the grounds as they stand
 * @param hasProvider somebody is appointed; before that there is nobody to tell
 */
export function terminationGaps(
  draft: TerminationDraft,
  on: PlainDate,
  rows: readonly TerminationGroundRow[],
  hasProvider = true,
): EndingGap[] {
  const { ground, warnedOn } = draft
  const told = { client: ground !== 'DEATH', provider: hasProvider }
  if (!ground) return [{ code: 'groundMissing', path: ['ground'] }, ...commonGaps(draft, told)]
  const row = inForce(rows, ground, on)
  const warningDays = row?.warningDays
  const isOldEnough = !warningDays || !warnedOn || addDays(warnedOn, warningDays) <= on
  return [
    ...gap(row !== undefined, 'groundNotInForce', ['ground']),
    ...gap(!row?.isNormalEnd, 'groundIsNormalEnd', ['ground']),
    ...commonGaps(draft, told),
    ...gap(!warningDays || warnedOn !== null, 'warningMissing', ['warnedOn']),
    ...gap(isOldEnough, 'warningTooFresh', ['warnedOn']),
  ]
}

/**
 * What a decision to replace the provider lacks. The grant stays; one mandate ends and another begins, not after
 * the last day of a term that runs. Source: Law 3460-VI, art. 24 (recalled).
 */
export function replacementGaps(
  draft: ReplacementDraft,
  on: PlainDate,
  rows: readonly ReplacementGroundRow[],
): EndingGap[] {
  const { ground, newProvider, replacedOn, nearestTermOn } = draft
  const isInTime = !replacedOn || !nearestTermOn || nearestTermOn < on || replacedOn <= nearestTermOn
  return [
    ...gap(ground ?? '', 'groundMissing', ['ground']),
    ...gap(!ground || inForce(rows, ground, on) !== undefined, 'groundNotInForce', ['ground']),
    ...commonGaps(draft, { client: true, provider: true }),
    ...gap(newProvider, 'newProviderMissing', ['newProvider']),
    ...gap(replacedOn ?? '', 'replacementDayMissing', ['replacedOn']),
    ...gap(isInTime, 'termLeftWithoutProvider', ['replacedOn']),
  ]
}

function commonGaps(
  { facts, evidence, toldTo, signatory }: EndingDraft,
  told: { client: boolean; provider: boolean },
): EndingGap[] {
  return [
    ...gap(facts, 'factsMissing', ['facts']),
    ...gap(evidence, 'evidenceMissing', ['evidence']),
    ...gap(!told.client || toldTo.includes('CLIENT'), 'clientNotTold', ['toldTo']),
    ...gap(!told.provider || toldTo.includes('PROVIDER'), 'providerNotTold', ['toldTo']),
    ...gap(signatory.name, 'signatoryMissing', ['signatory', 'name']),
    ...gap(signatory.position, 'signatoryMissing', ['signatory', 'position']),
  ]
}
