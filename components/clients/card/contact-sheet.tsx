import { useTranslations } from 'next-intl'
import { capital } from '@/components/clients/card-form/capital'
import { useSafeHours } from '@/components/clients/safe-hours'
import { type Fact, Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import type { CardContent } from '@/lib/clients/card-content.rules'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'

/** How to reach the person and speak with them: every phone with when it is safe. */
export function ContactSheet({ content }: { content: CardContent }) {
  const t = useTranslations('card.show')
  const fields = useTranslations('clients.fields')
  const codes = useTranslations('clients.codes')
  const safeHours = useSafeHours()
  const { phones, email, messenger, preferredLanguage, interpreter, accessibilityNeeds, handlingNote } =
    content
  const facts: Fact[] = phones.map((phone, place) => ({
    term: t('phone', { number: place + 1, count: phones.length }),
    value: (
      <span className={phone.safeToCall ? 'whitespace-nowrap font-medium' : 'whitespace-nowrap text-warn'}>
        {formatPhoneDomestic(phone.e164)}
      </span>
    ),
    note:
      [
        phone.owner === 'SELF' ? '' : capital(codes(`phoneOwner.${phone.owner}`)),
        phone.ownerNote,
        safeHours(phone) ?? t('anyTime'),
      ]
        .filter(Boolean)
        .join(' · ') || undefined,
  }))
  const needs = accessibilityNeeds.map((need) => codes(`accessibilityNeed.${need}`)).join(', ')
  return (
    <Sheet title={t('contact')} id="contact">
      <Facts
        facts={[
          ...(facts.length > 0 ? facts : [{ term: fields('phones'), value: t('noPhone') }]),
          ...written(t('terms.email'), email),
          ...written(fields('messenger'), messenger),
          {
            term: t('terms.language'),
            value: codes(`language.${preferredLanguage}`),
            note: interpreter
              ? `${fields('interpreter')}: ${codes(`interpreter.${interpreter}`)}`
              : undefined,
          },
          ...written(t('terms.needs'), capital(needs)),
          ...written(t('terms.note'), handlingNote),
        ]}
      />
    </Sheet>
  )
}

/** A fact only where there is something to say. */
export function written(term: string, value: string): Fact[] {
  return value === '' ? [] : [{ term, value }]
}
