import { ageOn, type PlainDate } from '@/lib/core/plain-date'
import type { Channel } from '@/lib/enquiries/enquiry.rules'
import type { NamedList, NamedSheets, PaperCentre, PaperSex } from './aid-paper.rules'
import { type Gap, gap } from './gap.rules'

/** How the application comes to be signed (situations.md 5.3.1–5.3.2). */
export type Signing =
  | { readonly kind: 'SELF' | 'REPRESENTATIVE' | 'E_SIGNATURE' }
  | {
      /** Somebody trusted signs at the person's request; who cannot read has it read aloud first. */
      readonly kind: 'CANNOT_READ' | 'CANNOT_SIGN'
      readonly reason: string
      readonly signer: { readonly name: string; readonly paper: string }
      readonly reader: string
    }

/** What an application says (forms.md F4; Law 3460-VI, art. 18). One application for each person, children too. */
export type ApplicationRecord = {
  readonly number: string | null
  readonly on: PlainDate
  readonly centre: PaperCentre
  readonly applicant: {
    readonly name: string
    readonly sex: PaperSex
    readonly birthDate: PlainDate | null
    readonly taxId: string
    readonly identityPaper: string
    /** Nobody has shown a paper: who it is stands on their word (5.3.13). */
    readonly hasNoIdentityPaper: boolean
    /** Empty for somebody without an address; that is no reason to refuse (5.3.12). */
    readonly residence: string
    readonly hasNoAddress: boolean
    readonly postalAddress: string
    readonly phones: string
    readonly email: string
  }
  readonly representative: { readonly name: string; readonly basis: string; readonly paper: string } | null
  /** Other children of the same representative in the same matter (5.3.8). */
  readonly siblings: readonly {
    readonly name: string
    readonly birthDate: PlainDate | null
    readonly number: string | null
  }[]
  /** A child without a representative (5.3.9). */
  readonly loneChild: {
    readonly service: string
    readonly toldOn: PlainDate | null
    readonly safeAdult: string
  } | null
  /** From what age a child applies alone on the day. */
  readonly ownApplicationAge: number
  /** The ruling that orders the aid (5.3.10). */
  readonly ruling: { readonly number: string; readonly on: PlainDate | null } | null
  /** An adult whose capacity a court has touched (5.3.7). */
  readonly capacity: {
    readonly status: 'RESTRICTED' | 'INCAPABLE'
    readonly ruling: string
    readonly ownMatters: boolean
  } | null
  /** How it came, when it was not written at the desk (5.3.6). */
  readonly arrival: {
    readonly channel: Channel
    readonly firstContactOn: PlainDate | null
    readonly arrivedOn: PlainDate | null
  } | null
  readonly matter: {
    readonly substance: string
    readonly opposingParty: string
    readonly court: string
    readonly caseNumber: string
    readonly hearingOn: PlainDate | null
  }
  readonly services: NamedList
  readonly category: { readonly name: string; readonly basis: string }
  readonly papers: readonly NamedSheets[]
  /** When aid was given before in the matter; empty when it was not. */
  readonly earlierAid: string
  readonly wishedSex: 'FEMALE' | 'MALE' | null
  readonly signing: Signing
}

/** Texts: `secondaryAid.fieldErrors.*`. */
export const APPLICATION_GAPS = [
  'nameMissing',
  'birthDateMissing',
  'residenceMissing',
  'contactMissing',
  'substanceMissing',
  'categoryMissing',
  'representativeBasisMissing',
  'signReasonMissing',
  'signerMissing',
  'signerPaperMissing',
  'readerMissing',
  'childrensServiceMissing',
  'childTooYoungAlone',
  'rulingMissing',
  'capacityRulingMissing',
  'guardianMissing',
  'firstContactMissing',
  'arrivalMissing',
  'arrivedBeforeContact',
] as const
type ApplicationGap = Gap<(typeof APPLICATION_GAPS)[number]>

/**
 * What the application lacks before it is printed for signature: what art. 18 asks for, and the parts of its way of
 * being signed. Papers that prove the category are another question (`AWAITING_PAPERS`).
 */
export function applicationGaps(record: ApplicationRecord): ApplicationGap[] {
  const { applicant, matter, category, representative, signing, loneChild, on } = record
  const { capacity, arrival, ownApplicationAge } = record
  const { birthDate } = applicant
  return [
    ...gap(applicant.name, 'nameMissing', ['applicant', 'name']),
    ...gap(birthDate ?? '', 'birthDateMissing', ['applicant', 'birthDate']),
    ...gap(applicant.hasNoAddress || applicant.residence, 'residenceMissing', ['applicant', 'residence']),
    ...gap(applicant.phones || applicant.postalAddress, 'contactMissing', ['applicant', 'phones']),
    ...gap(matter.substance, 'substanceMissing', ['matter', 'substance']),
    ...gap(category.name, 'categoryMissing', ['category']),
    ...(representative || signing.kind === 'REPRESENTATIVE'
      ? gap(
          representative ? representative.name && representative.basis && representative.paper : '',
          'representativeBasisMissing',
          ['representative'],
        )
      : []),
    ...signingGaps(signing),
    ...(loneChild
      ? [
          ...gap(loneChild.service && (loneChild.toldOn ?? ''), 'childrensServiceMissing', ['loneChild']),
          ...gap(!birthDate || ageOn(birthDate, on) >= ownApplicationAge, 'childTooYoungAlone', [
            'loneChild',
          ]),
        ]
      : []),
    ...(capacity ? capacityGaps(capacity, representative !== null) : []),
    ...(arrival ? arrivalGaps(arrival) : []),
  ]
}

/** Whoever a court has restricted applies through a guardian, or alone in a matter they may take to court (5.3.7). */
function capacityGaps(
  { ruling, ownMatters }: NonNullable<ApplicationRecord['capacity']>,
  isRepresented: boolean,
): ApplicationGap[] {
  return [
    ...gap(ruling, 'capacityRulingMissing', ['capacity', 'ruling']),
    ...gap(isRepresented || ownMatters, 'guardianMissing', ['capacity']),
  ]
}

/** Of a letter the day it came; of a message also the day of the first contact: two dates, and the term knows both. */
function arrivalGaps(arrival: NonNullable<ApplicationRecord['arrival']>): ApplicationGap[] {
  const { channel, firstContactOn, arrivedOn } = arrival
  const isWritten = channel === 'POST' || channel === 'E_MAIL'
  return [
    ...gap(channel !== 'E_MAIL' || (firstContactOn ?? ''), 'firstContactMissing', [
      'arrival',
      'firstContactOn',
    ]),
    ...gap(!isWritten || (arrivedOn ?? ''), 'arrivalMissing', ['arrival', 'arrivedOn']),
    ...gap(!firstContactOn || !arrivedOn || firstContactOn <= arrivedOn, 'arrivedBeforeContact', [
      'arrival',
      'arrivedOn',
    ]),
  ]
}

function signingGaps(signing: Signing): ApplicationGap[] {
  if (signing.kind !== 'CANNOT_READ' && signing.kind !== 'CANNOT_SIGN') return []
  const { reason, signer, reader, kind } = signing
  return [
    ...gap(reason, 'signReasonMissing', ['signing', 'reason']),
    ...gap(signer.name, 'signerMissing', ['signing', 'signer', 'name']),
    ...gap(signer.paper, 'signerPaperMissing', ['signing', 'signer', 'paper']),
    ...gap(kind === 'CANNOT_SIGN' || reader, 'readerMissing', ['signing', 'reader']),
  ]
}
