/**
 * Kinds of partner: the bodies and organisations people are sent on to. Labels: `partners.kind.*`.
 *
 * Source: partners.md (`PartnerKind`); the registry office, the prosecution and the military are added, because they
 * issue papers of the checklist.
 */
export const PARTNER_KINDS = [
  'SOCIAL_PROTECTION',
  'PENSION_FUND',
  'EMPLOYMENT',
  'TAX_SERVICE',
  'ADMIN_SERVICES',
  'MIGRATION',
  'CIVIL_REGISTRY',
  'CHILDRENS_SERVICE',
  'SOCIAL_SERVICES_CENTRE',
  'DV_SERVICE',
  'HOTLINE',
  'POLICE',
  'PROSECUTION',
  'HOMELESS_CENTRE',
  'REHABILITATION_OF_RELEASED',
  'VETERAN_SERVICE',
  'MILITARY',
  'IDP_HUB',
  'HEALTH',
  'EDUCATION',
  'OMBUDSMAN',
  'NGO',
  'LEGAL_CLINIC',
  'BAR',
  'MEDIATION',
  'PARALEGAL',
  'LOCAL_GOVERNMENT',
  'COURT',
  'NOTARY',
  'OTHER_LEGAL_AID_CENTRE',
] as const
export type PartnerKind = (typeof PARTNER_KINDS)[number]
