import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import type { CardContent } from '@/lib/clients/card-content.rules'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import { comparePlainDates, formatPlainDate, todayInKyiv } from '@/lib/core/plain-date'

/** Who acts for the person; nothing where nobody does. */
export function RepresentativesSheet({ content: { representatives } }: { content: CardContent }) {
  const t = useTranslations('card.show')
  const fields = useTranslations('clients.fields')
  const codes = useTranslations('clients.codes')
  if (representatives.length === 0) return null
  const today = todayInKyiv(new Date())
  return (
    <Sheet title={fields('representatives')} id="representatives">
      <ul className="divide-y divide-line">
        {representatives.map((person, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: keys go to the browser once more, and names need not
          <li key={place} className="py-1.5 first:pt-0">
            <b>{person.fullName}</b>, {codes(`representativeBasis.${person.basis}`)}{' '}
            {person.validTo && comparePlainDates(person.validTo, today) < 0 && (
              <Chip tone="near" icon="alert">
                {t('expired')}
              </Chip>
            )}
            <span className="block text-ink-2 text-sm">
              {[
                person.phone && formatPhoneDomestic(person.phone),
                person.document,
                person.scope,
                person.validTo && t('validTo', { date: formatPlainDate(person.validTo) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
