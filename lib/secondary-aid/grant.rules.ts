import { type Gap, gap } from './gap.rules'

/** Services of secondary aid (Law 3460-VI, art. 13(2)). Labels: `secondaryAid.service.*`. */
export const AID_SERVICES = ['DEFENCE', 'REPRESENTATION', 'PROCEDURAL_DOCS'] as const
export type AidService = (typeof AID_SERVICES)[number]

/** Where the provider acts. Labels: `secondaryAid.instance.*`. */
export const INSTANCES = [
  'PRE_TRIAL_INVESTIGATION',
  'OTHER_BODY',
  'FIRST_INSTANCE',
  'APPEAL',
  'CASSATION',
  'ENFORCEMENT',
] as const
export type Instance = (typeof INSTANCES)[number]

/** A provider named at once, or how one will be chosen. */
export type GrantedProvider =
  | {
      readonly kind: 'ADVOCATE' | 'STAFF_LAWYER'
      readonly id: string
      readonly name: string
      /** In which form the decision names them: адвокат, адвокатка. */
      readonly sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
    }
  | { readonly kind: 'CHOSEN_LATER'; readonly how: string }

export type GrantDraft = {
  readonly category: { readonly code: string; readonly name: string; readonly legalBasis: string }
  /** Other categories that fit, by name. */
  readonly otherCategories: readonly string[]
  readonly services: readonly AidService[]
  /** What the category gives; a service outside it cannot be granted. */
  readonly servicesOfCategory: readonly AidService[]
  readonly matter: string
  readonly instances: readonly Instance[]
  readonly provider: GrantedProvider
  readonly signatory: { readonly name: string; readonly position: string }
}

/** Texts: `secondaryAid.fieldErrors.*`. */
export const GRANT_GAPS = [
  'categoryMissing',
  'categoryNormMissing',
  'serviceMissing',
  'serviceOutsideCategory',
  'matterMissing',
  'instanceMissing',
  'providerMissing',
  'signatoryMissing',
] as const
export type GrantGapCode = (typeof GRANT_GAPS)[number]

/** Everything a decision to grant lacks (forms.md F5); an empty list means that it may be signed. */
export function grantGaps(draft: GrantDraft): Gap<GrantGapCode>[] {
  const { category, services, servicesOfCategory, matter, instances, provider, signatory } = draft
  return [
    ...gap(category.code && category.name, 'categoryMissing', ['category']),
    ...gap(category.legalBasis, 'categoryNormMissing', ['category', 'legalBasis']),
    ...gap(services.length > 0, 'serviceMissing', ['services']),
    ...services.flatMap((service, place) =>
      gap(servicesOfCategory.includes(service), 'serviceOutsideCategory', ['services', place]),
    ),
    ...gap(matter, 'matterMissing', ['matter']),
    ...gap(instances.length > 0, 'instanceMissing', ['instances']),
    ...(provider.kind === 'CHOSEN_LATER'
      ? gap(provider.how, 'providerMissing', ['provider', 'how'])
      : gap(provider.id && provider.name, 'providerMissing', ['provider', 'id'])),
    ...gap(signatory.name, 'signatoryMissing', ['signatory', 'name']),
    ...gap(signatory.position, 'signatoryMissing', ['signatory', 'position']),
  ]
}
