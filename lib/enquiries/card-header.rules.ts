import type { ClientCard } from '@/lib/clients/client-card.queries'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import type { ClientHeader } from './client-header.queries'
import type { RunningTerm } from './client-history.queries'

/** The header of a card that was just opened: what it shows is read already. */
export function headerOfCard(
  { id, cardNumber, content, consents, isRestricted }: ClientCard,
  term: RunningTerm | null,
): ClientHeader {
  const phone = content.phones.find(({ safeToCall }) => safeToCall) ?? content.phones[0]
  const [consent] = consents
  return {
    id,
    cardNumber,
    surname: content.surname,
    givenName: content.givenName,
    patronymic: content.patronymic,
    birthDate: content.birthDate === 'UNKNOWN' ? null : content.birthDate,
    birthYear: content.birthYear,
    sex: content.sex,
    isProtected: content.protection !== null,
    isRestricted,
    phone: phone ? { ...phone, shown: formatPhoneDomestic(phone.e164) } : null,
    consent: consent
      ? {
          state: consent.withdrawnAt ? 'withdrawn' : 'given',
          at: new Date(consent.withdrawnAt ?? consent.givenAt).toISOString(),
        }
      : null,
    language: content.preferredLanguage,
    interpreter: content.interpreter,
    needs: content.accessibilityNeeds,
    handlingNote: content.handlingNote,
    term,
  }
}
