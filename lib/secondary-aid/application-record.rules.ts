import { ageOn, type PlainDate } from '@/lib/core/plain-date'
import type { NamedList, PaperCentre, PaperSex } from './aid-paper.rules'
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
    readonly birthDate: PlainDate
    readonly number: string | null
  }[]
  /** A child without a representative (5.3.9). */
  readonly loneChild: {
    readonly service: string
    readonly toldOn: PlainDate | null
    readonly safeAdult: string
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
  readonly papers: readonly { readonly name: string; readonly sheets: number }[]
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
] as const
type ApplicationGap = Gap<(typeof APPLICATION_GAPS)[number]>

/** From this age a child applies alone in matters it may bring to court (public pages, inferred for the rest). */
const OWN_APPLICATION_AGE = 14

/**
 * What the application lacks before it is printed for signature: what art. 18 asks for, and the parts of its way of
 * being signed. Papers that prove the category are another question (`AWAITING_PAPERS`).
 */
export function applicationGaps(record: ApplicationRecord): ApplicationGap[] {
  const { applicant, matter, category, representative, signing, loneChild, on } = record
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
          ...gap(!birthDate || ageOn(birthDate, on) >= OWN_APPLICATION_AGE, 'childTooYoungAlone', [
            'loneChild',
          ]),
        ]
      : []),
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
