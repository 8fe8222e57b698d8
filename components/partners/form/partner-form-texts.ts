import type { SentPart } from '@/lib/core/i18n/sent-messages'

/** What the form of a partner says, new or not. */
export const PARTNER_FORM_TEXTS: readonly SentPart[] = [
  'partners',
  'partnerSearch.hours',
  'partnerSearch.opening',
  'partnerSearch.preview',
  'partnerSearch.language',
  'partnerRecord.marks',
  'partnerRecord.problems',
  'partnerEdit',
]
