import type { SentPart } from '@/lib/core/i18n/sent-messages'

/** What the form of a provider says, new or not. */
export const PROVIDER_FORM_TEXTS: readonly SentPart[] = [
  'mandates.providers',
  'mandates.gaps',
  'mandates.failed',
  'mandates.kind',
  'secondaryAid.fieldErrors',
  'secondaryAid.mandateProblem',
  'clients.codes',
]
