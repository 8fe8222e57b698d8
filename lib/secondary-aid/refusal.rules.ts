import { inForce } from '@/lib/core/dated-rows'
import type { PlainDate } from '@/lib/core/plain-date'
import { type Gap, gap } from './gap.rules'
import { needsConfirming } from './ground.rules'
import type { RefusalGroundRow } from './ground-rows.rules'
import type { OfferKind } from './refusal-grounds'

/** Where a refusal may be appealed. Labels: `secondaryAid.appealWay.*`. */
export const APPEAL_WAYS = ['COURT', 'SUPERIOR_CENTRE'] as const
export type AppealWay = (typeof APPEAL_WAYS)[number]

/** What is offered instead, with all the person needs to take it up (N1: never a bare "not ours"). */
export type Offer =
  | { readonly kind: 'PRIMARY_AID'; readonly on: PlainDate | null; readonly where: string }
  | {
      readonly kind: 'PARTNER_REFERRAL'
      readonly name: string
      readonly address: string
      readonly phone: string
      readonly hours: string
    }
  | { readonly kind: 'REAPPLY_LATER'; readonly when: string }
  | { readonly kind: 'OTHER_CATEGORY_CHECK'; readonly category: string }

/** A refusal as it is being written: any part may still be missing. */
export type RefusalDraft = {
  readonly grounds: readonly {
    readonly code: string
    /** The article as the letter cites it; begins as that of the ground and may be corrected. */
    readonly norm: string
    /** Papers and facts seen that prove the ground. */
    readonly evidence: string
  }[]
  readonly facts: string
  readonly appeals: readonly { readonly way: AppealWay; readonly where: string; readonly term: string }[]
  readonly offers: readonly Offer[]
  readonly signatory: { readonly name: string; readonly position: string }
}

/** What a refusal lacks. Texts: `secondaryAid.fieldErrors.*`. */
export const REFUSAL_GAPS = [
  'groundMissing',
  'groundNotInForce',
  'normMissing',
  'evidenceMissing',
  'factsMissing',
  'appealCourtMissing',
  'appealSuperiorMissing',
  'appealPlaceMissing',
  'appealTermMissing',
  'offerMissing',
  'offerNotFromGround',
  'offerPlaceMissing',
  'offerDayMissing',
  'offerContactsMissing',
  'offerWhenMissing',
  'offerCategoryMissing',
  'signatoryMissing',
] as const
export type RefusalGapCode = (typeof REFUSAL_GAPS)[number]

export type RefusalGap = Gap<RefusalGapCode>

/**
 * Everything a refusal lacks to stand in court; an empty list means that it may be signed.
 *
 * Rule (N3): ground, norm, evidence for each ground, facts, both ways of appeal with place and term, who decided, and
 * what is offered instead. Content of the letter: refusal-grounds `required_content`, inferred.
 *
 * @param on the day of the decision
 * @param rows the grounds as they stand
 */
export function refusalGaps(
  draft: RefusalDraft,
  on: PlainDate,
  rows: readonly RefusalGroundRow[],
): RefusalGap[] {
  const chosen = draft.grounds.flatMap(({ code }) => inForce(rows, code, on) ?? [])
  return [
    ...groundGaps(draft, on, rows),
    ...appealGaps(draft),
    // Which offers are left open is not known while a ground is not.
    ...offerGaps(draft, chosen.length === draft.grounds.length ? offersFor(chosen) : []),
    ...signatoryGaps(draft),
  ]
}

function groundGaps(
  { grounds, facts }: RefusalDraft,
  on: PlainDate,
  rows: readonly RefusalGroundRow[],
): RefusalGap[] {
  const none: RefusalGap[] = grounds.length > 0 ? [] : [{ code: 'groundMissing', path: ['grounds'] }]
  const each = grounds.flatMap(({ code, norm, evidence }, place): RefusalGap[] => [
    ...gap(inForce(rows, code, on) !== undefined, 'groundNotInForce', ['grounds', place, 'code']),
    ...gap(norm, 'normMissing', ['grounds', place, 'norm']),
    ...gap(evidence, 'evidenceMissing', ['grounds', place, 'evidence']),
  ])
  return [...none, ...each, ...gap(facts, 'factsMissing', ['facts'])]
}

function appealGaps({ appeals }: RefusalDraft): RefusalGap[] {
  const named = (way: AppealWay) => appeals.some((appeal) => appeal.way === way)
  return [
    ...gap(named('COURT'), 'appealCourtMissing', ['appeals']),
    ...gap(named('SUPERIOR_CENTRE'), 'appealSuperiorMissing', ['appeals']),
    ...appeals.flatMap(({ where, term }, place) => [
      ...gap(where, 'appealPlaceMissing', ['appeals', place, 'where']),
      ...gap(term, 'appealTermMissing', ['appeals', place, 'term']),
    ]),
  ]
}

function offerGaps({ offers }: RefusalDraft, allowed: readonly OfferKind[]): RefusalGap[] {
  return [
    ...gap(offers.length > 0, 'offerMissing', ['offers']),
    ...offers.flatMap((offer, place): RefusalGap[] => [
      ...gap(allowed.length === 0 || allowed.includes(offer.kind), 'offerNotFromGround', ['offers', place]),
      ...partsOfOffer(offer).flatMap(([value, code, field]) => gap(value, code, ['offers', place, field])),
    ]),
  ]
}

function partsOfOffer(offer: Offer): (readonly [value: string, code: RefusalGapCode, field: string])[] {
  switch (offer.kind) {
    case 'PRIMARY_AID':
      return [
        [offer.on ?? '', 'offerDayMissing', 'on'],
        [offer.where, 'offerPlaceMissing', 'where'],
      ]
    case 'PARTNER_REFERRAL':
      return (['name', 'address', 'phone', 'hours'] as const).map((field) => [
        offer[field],
        'offerContactsMissing',
        field,
      ])
    case 'REAPPLY_LATER':
      return [[offer.when, 'offerWhenMissing', 'when']]
    case 'OTHER_CATEGORY_CHECK':
      return [[offer.category, 'offerCategoryMissing', 'category']]
  }
}

function signatoryGaps({ signatory: { name, position } }: RefusalDraft): RefusalGap[] {
  return [
    ...gap(name, 'signatoryMissing', ['signatory', 'name']),
    ...gap(position, 'signatoryMissing', ['signatory', 'position']),
  ]
}

/** What may be offered on these grounds, each kind once, in the order of the grounds. */
export function offersFor(grounds: readonly Pick<RefusalGroundRow, 'offers'>[]): readonly OfferKind[] {
  return [...new Set(grounds.flatMap(({ offers }) => offers))]
}

/** What whoever decides is told before signing. Texts: `secondaryAid.refusalWarning.*`. */
export const REFUSAL_WARNINGS = ['notConfirmed', 'onlyWarns'] as const
export type RefusalWarning = (typeof REFUSAL_WARNINGS)[number]

/** Of a ground: that nobody has confirmed its wording, and that by itself it bars nobody. */
export function refusalWarnings(
  ground: Pick<RefusalGroundRow, 'confidence' | 'onlyWarns'>,
): RefusalWarning[] {
  return [
    ...(needsConfirming(ground) ? (['notConfirmed'] as const) : []),
    ...(ground.onlyWarns ? (['onlyWarns'] as const) : []),
  ]
}
