import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import type { CardContent } from '@/lib/clients/card-content.rules'
import { ageOn, formatPlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { written } from './contact-sheet'

/** Who it is: other names, birth, sex, citizenship, and how we know. */
export function PersonSheet({ content }: { content: CardContent }) {
  const t = useTranslations('card.show')
  const header = useTranslations('card.header')
  const fields = useTranslations('clients.fields')
  const codes = useTranslations('clients.codes')
  const { birthDate, birthYear, statusInUkraine } = content
  const birth =
    birthDate === 'UNKNOWN'
      ? birthYear
        ? header('bornIn', { year: String(birthYear) })
        : header('birthUnknown')
      : `${formatPlainDate(birthDate)}, ${header('age', { age: ageOn(birthDate, todayInKyiv(new Date())) })}`
  return (
    <Sheet title={t('person')} id="person">
      <Facts
        facts={[
          { term: t('terms.born'), value: birth },
          { term: fields('sex'), value: codes(`sex.${content.sex}`) },
          ...written(t('terms.former'), content.formerSurnames.join(', ')),
          ...written(t('terms.latin'), content.latinName),
          ...written(fields('citizenship'), content.citizenship),
          ...written(
            fields('statusInUkraine'),
            statusInUkraine ? codes(`statusInUkraine.${statusInUkraine}`) : '',
          ),
          { term: t('terms.identity'), value: codes(`identityLevel.${content.identityLevel}`) },
        ]}
      />
    </Sheet>
  )
}
