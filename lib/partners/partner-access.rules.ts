/** What makes a place easy to enter and to use. Labels: `partners.access.*`. */
export const PLACE_ACCESS = [
  'STEP_FREE',
  'LIFT',
  'ACCESSIBLE_TOILET',
  'PARKING',
  'TACTILE_MARKS',
  'HEARING_LOOP',
  'SIGN_LANGUAGE',
  'QUIET_ROOM',
  'SHELTER_NEARBY',
] as const

/** For whom a service is; none: for everybody. Labels: `partners.audience.*`. */
export const AUDIENCES = [
  'IDP',
  'VETERAN',
  'FAMILY_OF_FALLEN',
  'DISABILITY',
  'OLDER',
  'CHILD',
  'FAMILY_WITH_CHILDREN',
  'WOMEN',
  'MEN',
  'DV_SURVIVOR',
  'TRAFFICKING_SURVIVOR',
  'HOMELESS',
  'RELEASED',
  'ROMA',
  'FOREIGNER',
  'LOW_INCOME',
] as const
