/** Why a row was refused, or what of it was not kept. Labels: `partnerImport.reason.*`. */
const IMPORT_REASONS = [
  'fileEmpty',
  'fileUnreadable',
  'notHsds',
  'headingsMissing',
  'fileGone',
  'fault',
  'idMissing',
  'idTwice',
  'organizationMissing',
  'unknownOrganization',
  'unknownLocation',
  'unknownService',
  'kindMissing',
  'phoneTooFewDigits',
  'phoneTooManyDigits',
  'hoursOverlap',
  'hoursUnread',
  'required',
  'tooLong',
  'wrongType',
  'emailForm',
  'webAddressForm',
  'notKept',
  'other',
] as const
export type ImportReason = (typeof IMPORT_REASONS)[number]

/** A reason as it is kept, `notKept:5000`: its code, and how often it was met. A code nobody knows is `other`. */
export function readReason(kept: string): { code: ImportReason; times: number } {
  const [given = '', times = '0'] = kept.split(':')
  return { code: IMPORT_REASONS.find((code) => code === given) ?? 'other', times: Number(times) }
}
