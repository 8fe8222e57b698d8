/** What may be passed to a partner about a person. Labels: `referrals.data.*`. */
export const SHARED_DATA = ['NAME', 'PHONE', 'MATTER', 'ACCESS_NEEDS'] as const
export type SharedData = (typeof SHARED_DATA)[number]

export const CONSENT_FORMS = ['WRITTEN', 'ORAL'] as const
export type ConsentForm = (typeof CONSENT_FORMS)[number]

/** Labels: `referrals.problem.*`. */
export type SharingProblem =
  | 'consentWithdrawn'
  | 'consentMissing'
  | 'protectedByCode'
  | 'nobodyToName'
  | 'noSafePhone'
  | 'overrideForbidden'
  | 'overrideReasonMissing'

export type Sharing = {
  readonly sharedData: readonly SharedData[]
  /** The person's own consent, which names this partner and these data. */
  readonly consentForm: ConsentForm | null
  /** The head lets it go without consent, and says why. */
  readonly overrideReason: string
  readonly person: 'none' | 'protected' | 'named'
  /** The person took the consent of the card back: nothing of them goes out until they give it anew (N19). */
  readonly isWithdrawn: boolean
  /** Whether the card has a telephone of the person's own where it is safe to ring. */
  readonly hasSafePhone: boolean
  readonly mayOverride: boolean
}

/** Shorter than this is no reason. */
const SHORTEST_REASON = 10

/**
 * Why these data may not go to the partner; undefined when they may.
 *
 * Rule: personal data go only with the person's consent that names the partner and the data; the general tick on the card is
 * not enough. The head may let them go without, with a reason that stays on record. A protected person is never named, nor
 * is their telephone given, whoever agrees. A telephone is the person's own, where it is safe to ring. Without data a code stands for the person, and nothing is asked.
 * Source: partners.md (consent of the client, inferred), Law on personal data art. 11; D4 of the access policy.
 */
export function sharingProblem(sharing: Sharing): SharingProblem | undefined {
  const { sharedData, consentForm, overrideReason, person, hasSafePhone, mayOverride, isWithdrawn } = sharing
  if (isWithdrawn && sharedData.length > 0) return 'consentWithdrawn'
  const names = sharedData.includes('NAME') || sharedData.includes('PHONE')
  if (person === 'protected' && names) return 'protectedByCode'
  if (person === 'none' && names) return 'nobodyToName'
  if (sharedData.includes('PHONE') && !hasSafePhone) return 'noSafePhone'
  if (sharedData.length === 0 || consentForm) return undefined
  if (overrideReason.trim() === '') return 'consentMissing'
  if (!mayOverride) return 'overrideForbidden'
  return overrideReason.trim().length < SHORTEST_REASON ? 'overrideReasonMissing' : undefined
}

/** The data that may be offered for ticking. */
export function sharableData(person: Sharing['person']): readonly SharedData[] {
  return person === 'named' ? SHARED_DATA : ['MATTER', 'ACCESS_NEEDS']
}
