import type { PlainDate } from '@/lib/core/plain-date'
import { countTerm } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import type { ProviderWishes } from './appointment.schema'
import type { ClientWishes } from './provider-choice.rules'

/** Until when somebody is to be appointed: three working days, an internal standard (`PROVIDER_ORDER`). */
export function appointmentDueOn(since: PlainDate, calendar: WorkingCalendar): PlainDate {
  return countTerm('PROVIDER_ORDER', since, calendar).dueOn
}

/** Until when the provider is to get in touch: five working days, an internal standard (`PROVIDER_FIRST_CONTACT`). */
export function firstContactBy(issuedOn: PlainDate, calendar: WorkingCalendar): PlainDate {
  return countTerm('PROVIDER_FIRST_CONTACT', issuedOn, calendar).dueOn
}

/** The wishes of a client as the choice of a provider takes them. */
export function limitsOf({ sex, language, signLanguage, notProviderIds }: ProviderWishes): ClientWishes {
  return {
    ...(sex ? { sex } : {}),
    ...(language ? { language } : {}),
    ...(signLanguage ? { signLanguage } : {}),
    ...(notProviderIds.length > 0 ? { notSpecialists: notProviderIds } : {}),
  }
}
