import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import type { RefusalForm, TypedOffer } from '@/lib/secondary-aid/decision-form.schema'
import type { RefusalGroundRow } from '@/lib/secondary-aid/ground-rows.rules'
import type { OfferKind } from '@/lib/secondary-aid/refusal-grounds'
import { startingAppeals } from '@/lib/secondary-aid/refusal-paper.rules'

/** A refusal before anybody has touched it: ways of appeal with their terms; grounds are chosen by a person. */
export function startingRefusalForm(
  found: CaseForDecision,
  signatory: RefusalForm['signatory'],
): RefusalForm {
  const appeals = startingAppeals({ court: '', superiorCentre: found.superiorCentre }, found.appealTerms)
  return { grounds: [], facts: '', appeals: [...appeals], offers: [], signatory }
}

/** A ground as it is first written: its norm, and as evidence what the checklist found against the person. */
export function startingGround(
  { code, legalBasis }: RefusalGroundRow,
  found: CaseForDecision,
): RefusalForm['grounds'][number] {
  return { code, norm: legalBasis.uk, evidence: suggestedEvidence(found) }
}

/** What was not met and which papers were seen, as a suggestion to be read over. */
export function suggestedEvidence({ assessed, primaryCategory, papers }: CaseForDecision): string {
  const judged = assessed.answer?.categories.find(({ code }) => code === primaryCategory)
  const against = judged?.criteria.filter(({ outcome }) => outcome === 'FAILED') ?? []
  const seen = papers.filter(({ state }) => state === 'SHOWN').map(({ name }) => name)
  return [...against.map(({ explanation }) => explanation), seen.join('; ')].filter(Boolean).join('\n')
}

export function emptyOffer(kind: OfferKind): TypedOffer {
  return { kind, on: '', where: '', name: '', address: '', phone: '', hours: '', when: '', category: '' }
}

/** The fields of each kind of offer, in the order they are asked. */
export const OFFER_FIELDS = {
  PRIMARY_AID: ['on', 'where'],
  PARTNER_REFERRAL: ['name', 'address', 'phone', 'hours'],
  REAPPLY_LATER: ['when'],
  OTHER_CATEGORY_CHECK: ['category'],
} as const satisfies Record<OfferKind, readonly Exclude<keyof TypedOffer, 'kind'>[]>
