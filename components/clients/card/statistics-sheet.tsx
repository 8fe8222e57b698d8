import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import type { CardContent } from '@/lib/clients/card-content.rules'
import { formatPlainDate } from '@/lib/core/plain-date'
import { written } from './contact-sheet'

/** What the statistics ask, where it was asked; health and status only come to who may see them. */
export function StatisticsSheet({ content }: { content: CardContent }) {
  const t = useTranslations('card.show')
  const fields = useTranslations('clients.fields')
  const codes = useTranslations('clients.codes')
  const { sourceOfKnowledge, employment, education, maritalStatus, disabilityGroup } = content
  const facts = [
    ...written(
      fields('sourceOfKnowledge'),
      sourceOfKnowledge ? codes(`knowledgeSource.${sourceOfKnowledge}`) : '',
    ),
    ...written(fields('employment'), employment ? codes(`employment.${employment}`) : ''),
    ...written(fields('education'), education ? codes(`education.${education}`) : ''),
    ...written(fields('maritalStatus'), maritalStatus ? codes(`maritalStatus.${maritalStatus}`) : ''),
    ...written(fields('householdSize'), content.householdSize === null ? '' : String(content.householdSize)),
    ...written(fields('dependants'), content.dependants === null ? '' : String(content.dependants)),
    ...written(
      fields('socialStatuses'),
      content.socialStatuses.map((status) => codes(`socialStatus.${status}`)).join(', '),
    ),
    ...written(fields('disabilityGroup'), disabilityGroup ? codes(`disabilityGroup.${disabilityGroup}`) : ''),
  ]
  if (facts.length === 0) return null
  return (
    <Sheet title={t('statistics')} id="statistics">
      <Facts facts={facts} />
    </Sheet>
  )
}

/** Why the card is closed to others, and when that is looked at again. */
export function ProtectionSheet({ content: { protection } }: { content: CardContent }) {
  const fields = useTranslations('clients.fields')
  const parts = useTranslations('clients.protectionFields')
  if (!protection) return null
  return (
    <Sheet title={fields('protection')} id="protection">
      <Facts
        facts={[
          { term: parts('reason'), value: protection.reason },
          ...written(parts('reviewOn'), protection.reviewOn ? formatPlainDate(protection.reviewOn) : ''),
        ]}
      />
    </Sheet>
  )
}
