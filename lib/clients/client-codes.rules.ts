// Codes kept on a client card. Their names for people are under `clients.codes` in the messages, in the same order.

export const SEXES = ['FEMALE', 'MALE', 'NOT_STATED'] as const
export const IDENTITY_LEVELS = ['NONE', 'DECLARED', 'DOCUMENT'] as const
export const NO_TAX_ID_REASONS = ['RELIGIOUS', 'CHILD', 'FOREIGNER', 'NOT_SHOWN', 'OTHER'] as const
export const STATUSES_IN_UKRAINE = [
  'CITIZEN',
  'FOREIGNER',
  'STATELESS',
  'REFUGEE',
  'SUBSIDIARY_PROTECTION',
  'TEMPORARY_PROTECTION',
  'ASYLUM_SEEKER',
  'UNKNOWN',
] as const

export const PHONE_OWNERS = [
  'SELF',
  'RELATIVE',
  'REPRESENTATIVE',
  'FRIEND',
  'NEIGHBOUR',
  'SOCIAL_WORKER',
  'SHELTER',
  'OTHER',
] as const
export const LANGUAGES = [
  'uk',
  'ru',
  'en',
  'crh',
  'hu',
  'ro',
  'pl',
  'bg',
  'gag',
  'sk',
  'rom',
  'other',
] as const
export const INTERPRETERS = ['SIGN_LANGUAGE', 'TACTILE_SIGN_LANGUAGE', 'SPOKEN_LANGUAGE'] as const
export const ACCESSIBILITY_NEEDS = [
  'STEP_FREE_ACCESS',
  'HARD_OF_HEARING',
  'DEAF',
  'LOW_VISION',
  'BLIND',
  'LARGE_PRINT',
  'READ_ALOUD',
  'CANNOT_SIGN',
  'PLAIN_WORDS',
  'IN_WRITING',
  'COMPANION',
  'QUIET_ROOM',
  'SEAT_FACING_DOOR',
  'HOME_VISIT',
] as const

export const CONSENT_ANSWERS = ['GIVEN_WRITTEN', 'GIVEN_ORALLY', 'REFUSED'] as const
export const CONSENT_SCOPES = ['PARTNER_SHARING', 'SURVEY_CALLS', 'SENSITIVE_DATA'] as const

/** On what a person’s data are worked with after they took the consent back (`checkConsent`). Unverified. */
export const PROCESSING_GROUNDS = ['OPEN_MATTER', 'LAW'] as const
export type ProcessingGround = (typeof PROCESSING_GROUNDS)[number]

export const ADDRESS_PURPOSES = ['ACTUAL', 'REGISTERED', 'POSTAL'] as const
export const ADDRESS_KINDS = ['PLACE', 'NONE', 'SHELTER', 'CARE_OF'] as const
export const DOCUMENT_FORMS_SEEN = ['ORIGINAL_SHOWN', 'COPY', 'E_DOCUMENT'] as const
export const REPRESENTATIVE_BASES = [
  'PARENT',
  'GUARDIAN',
  'CURATOR',
  'ADOPTIVE_PARENT',
  'FOSTER_CARER',
  'CHILDREN_SERVICE',
  'INSTITUTION',
  'POWER_OF_ATTORNEY',
  'ADVOCATE',
  'OTHER',
] as const

export const EMPLOYMENTS = [
  'EMPLOYED',
  'SELF_EMPLOYED',
  'UNEMPLOYED_REGISTERED',
  'UNEMPLOYED',
  'PENSIONER',
  'STUDENT',
  'CARING',
  'MILITARY',
  'OTHER',
] as const
export const EDUCATIONS = [
  'NONE',
  'PRIMARY',
  'BASIC_SECONDARY',
  'SECONDARY',
  'VOCATIONAL',
  'PRE_HIGHER',
  'HIGHER',
] as const
export const MARITAL_STATUSES = ['SINGLE', 'MARRIED', 'COHABITING', 'DIVORCED', 'WIDOWED'] as const
export const DISABILITY_GROUPS = ['NO_DISABILITY', 'GROUP_I', 'GROUP_II', 'GROUP_III', 'CHILD'] as const
/** What a person says of themself, for the statistics: it proves no category of the law. */
export const SOCIAL_STATUSES = [
  'LOW_INCOME',
  'DISABILITY',
  'CHILD',
  'IDP',
  'IDP_APPLICANT',
  'VETERAN',
  'VETERAN_FAMILY',
  'DV_GBV_SURVIVOR',
  'LIBERTY_DEPRIVED',
  'WAR_CRIME_SURVIVOR',
  'TRAFFICKING_SURVIVOR',
  'EXPLOSIVES_SURVIVOR',
  'FRONTLINE_TOT_RESIDENT',
  'ASYLUM',
  'STATELESSNESS_APPLICANT',
  'UNDOCUMENTED',
  'HOMELESS',
  'RELEASED_FROM_PRISON',
  'LARGE_FAMILY',
  'SINGLE_PARENT',
  'CARE_LEAVER_18_23',
  'REHABILITATED',
  'NAZI_VICTIM',
  'WHISTLEBLOWER',
] as const
export const KNOWLEDGE_SOURCES = [
  'RELATIVES',
  'INTERNET',
  'MEDIA',
  'COURT',
  'POLICE',
  'SOCIAL_SERVICE',
  'LOCAL_AUTHORITY',
  'PARALEGAL',
  'PARTNER',
  'ADVOCATE',
  'LEAFLET',
  'CAME_BEFORE',
  'OTHER',
] as const
