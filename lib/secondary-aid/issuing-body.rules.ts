import { diffDays, type PlainDate } from '@/lib/core/plain-date'

/**
 * Kinds of bodies that issue papers of the checklist. Those of the partners (`PartnerKind`) have the same codes, so that
 * the partner directory can take the rows of a centre over as they are: a body here is a partner there that issues
 * papers, with the same name, address, room, person, phone, hours, booking, papers to bring and day of check.
 * Labels: `issuingBodies.kind.*`.
 */
export const BODY_KINDS = [
  'ADMIN_SERVICES',
  'PENSION_FUND',
  'TAX_SERVICE',
  'EMPLOYMENT',
  'SOCIAL_PROTECTION',
  'MIGRATION',
  'CIVIL_REGISTRY',
  'CHILDRENS_SERVICE',
  'SOCIAL_SERVICES_CENTRE',
  'DV_SERVICE',
  'POLICE',
  'PROSECUTION',
  'COURT',
  'NOTARY',
  'LOCAL_GOVERNMENT',
  'HEALTH',
  'VETERAN_SERVICE',
  'MILITARY',
] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/**
 * Who issues a paper, nearest first. A paper that is not here is issued by nobody who could be listed: the person
 * writes it, an employer gives it, Diia makes it.
 *
 * Source: eligibility.yaml, `issuer_uk` of each paper; for social benefits the Pension Fund first (gaps.md C11).
 */
export const ISSUERS: Readonly<Record<string, readonly BodyKind[]>> = {
  PASSPORT_UA: ['MIGRATION', 'ADMIN_SERVICES'],
  PASSPORT_ABROAD: ['MIGRATION', 'ADMIN_SERVICES'],
  TEMP_ID_UA: ['MIGRATION'],
  RESIDENCE_PERMIT: ['MIGRATION'],
  REPRESENTATIVE_ID: ['MIGRATION'],
  UNDOCUMENTED_PROOF: ['MIGRATION'],
  ASYLUM_CERT: ['MIGRATION'],
  REFUGEE_ID: ['MIGRATION'],
  SUBSIDIARY_ID: ['MIGRATION'],
  TEMP_PROTECTION_CERT: ['MIGRATION'],
  ASYLUM_REFUSAL: ['MIGRATION'],
  STATELESS_APPLICATION: ['MIGRATION'],
  TAX_ID: ['TAX_SERVICE'],
  INCOME_TAX_DECL: ['TAX_SERVICE'],
  INCOME_TAX_REGISTER: ['TAX_SERVICE'],
  POWER_OF_ATTORNEY: ['NOTARY'],
  GUARDIANSHIP_DECISION: ['LOCAL_GOVERNMENT', 'COURT'],
  FOSTER_CARER_CONTRACT: ['CHILDRENS_SERVICE'],
  CHILD_STATUS: ['CHILDRENS_SERVICE', 'SOCIAL_SERVICES_CENTRE'],
  BIRTH_CERT: ['CIVIL_REGISTRY'],
  FAMILY_TIE: ['CIVIL_REGISTRY'],
  INCOME_OK5_OK7: ['PENSION_FUND'],
  INCOME_PENSION: ['PENSION_FUND'],
  INCOME_SOCIAL_AID: ['PENSION_FUND', 'SOCIAL_PROTECTION'],
  INCOME_UNEMPLOYMENT: ['EMPLOYMENT'],
  DISABILITY_PROOF: ['HEALTH'],
  DISABILITY_BENEFIT: ['PENSION_FUND'],
  PENSIONER_ID: ['PENSION_FUND'],
  IDP_CERT: ['SOCIAL_PROTECTION', 'ADMIN_SERVICES'],
  IDP_APPLICATION: ['SOCIAL_PROTECTION', 'ADMIN_SERVICES'],
  IDP_REFUSAL: ['SOCIAL_PROTECTION'],
  VETERAN_UBD: ['MILITARY', 'VETERAN_SERVICE'],
  VETERAN_WAR_DISABLED: ['SOCIAL_PROTECTION', 'VETERAN_SERVICE'],
  VETERAN_WAR_PARTICIPANT: ['SOCIAL_PROTECTION'],
  FALLEN_FAMILY_ID: ['SOCIAL_PROTECTION', 'VETERAN_SERVICE'],
  VETERAN_STATUS_APPLICATION: ['MILITARY'],
  SPECIAL_MERIT_ID: ['SOCIAL_PROTECTION'],
  NAZI_VICTIM_ID: ['SOCIAL_PROTECTION'],
  REHABILITATED_ID: ['SOCIAL_PROTECTION', 'PROSECUTION'],
  COURT_RULING_CAPACITY: ['COURT'],
  COURT_RULING_PSYCH: ['COURT'],
  COURT_ORDER_APPOINTMENT: ['COURT'],
  DV_POLICE_REPORT: ['POLICE'],
  DV_EDRDR: ['POLICE', 'PROSECUTION'],
  DV_URGENT_ORDER: ['POLICE'],
  DV_RESTRAINING_ORDER: ['COURT'],
  DV_SERVICE_LETTER: ['DV_SERVICE', 'SOCIAL_SERVICES_CENTRE', 'HEALTH'],
  VICTIM_STATUS: ['POLICE', 'PROSECUTION'],
}

type Listed = { readonly kind: string; readonly docs: readonly string[] }

/** The bodies of a list that issue the paper: by the paper itself first, then by the order of its issuers. */
export function issuersOf<Body extends Listed>(doc: string, bodies: readonly Body[]): Body[] {
  const kinds: readonly string[] = ISSUERS[doc] ?? []
  const rank = ({ kind, docs }: Body) =>
    docs.includes(doc) ? -1 : docs.length > 0 ? -2 : kinds.indexOf(kind)
  return bodies
    .filter(({ kind, docs }) => (docs.length > 0 ? docs.includes(doc) : kinds.includes(kind)))
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Contacts are checked again after so many days (process.md §12, inferred). */
export const CHECK_AGAIN_DAYS = 90

/** Whether the contacts were last checked so long ago that they may be wrong. */
export function isStale(checkedOn: PlainDate, on: PlainDate): boolean {
  return diffDays(checkedOn, on) > CHECK_AGAIN_DAYS
}
