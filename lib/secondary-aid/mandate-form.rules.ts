import type { PlainDate } from '@/lib/core/plain-date'
import { type Gap, gap } from './gap.rules'
import type { AidService } from './grant.rules'

/** What of a mandate or an order the head may word. */
export type MandateDraft = {
  readonly matter: string
  readonly services: readonly AidService[]
  readonly contact: string
  readonly contactBy: PlainDate | null
  readonly signatoryPosition: string
  /** Of an order, whom it instructs: position and name in the dative. */
  readonly lawyerPosition: string
  readonly lawyerName: string
  readonly validTo: PlainDate | null
}

export type MandateBounds = {
  readonly on: PlainDate
  readonly kind: 'ADVOCATE' | 'STAFF_LAWYER'
  readonly isProtected: boolean
  readonly grantedServices: readonly AidService[]
}

/** Texts: `mandates.gaps.*`. */
export const MANDATE_GAPS = [
  'matterMissing',
  'serviceMissing',
  'serviceNotGranted',
  'contactMissing',
  'contactDayMissing',
  'contactDayPassed',
  'signatoryMissing',
  'lawyerPositionMissing',
  'lawyerNameMissing',
  'validToPassed',
] as const
export type MandateGapCode = (typeof MANDATE_GAPS)[number]

/**
 * What a mandate or an order lacks before it may be issued.
 *
 * Rule: it stays within the grant; the provider can reach the person, a protected one through the centre when no safe
 * way is known; an order instructs somebody in a position (forms.md F7, F8).
 */
export function mandateGaps(draft: MandateDraft, bounds: MandateBounds): Gap<MandateGapCode>[] {
  const { matter, services, contact, contactBy, signatoryPosition, validTo } = draft
  const { on, kind, isProtected, grantedServices } = bounds
  return [
    ...gap(matter, 'matterMissing', ['matter']),
    ...gap(services.length > 0, 'serviceMissing', ['services']),
    ...gap(
      services.every((service) => grantedServices.includes(service)),
      'serviceNotGranted',
      ['services'],
    ),
    ...gap(isProtected || contact, 'contactMissing', ['contact']),
    ...gap(contactBy !== null, 'contactDayMissing', ['contactBy']),
    ...gap(contactBy === null || contactBy >= on, 'contactDayPassed', ['contactBy']),
    ...gap(signatoryPosition, 'signatoryMissing', ['signatoryPosition']),
    ...(kind === 'STAFF_LAWYER'
      ? [
          ...gap(draft.lawyerPosition, 'lawyerPositionMissing', ['lawyerPosition']),
          ...gap(draft.lawyerName, 'lawyerNameMissing', ['lawyerName']),
          ...gap(validTo === null || validTo >= on, 'validToPassed', ['validTo']),
        ]
      : []),
  ]
}
