import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'

type AppealLinkProps = {
  enquiryId: string
  /** As it was entered, for whoever may see it. */
  appeal: { id: string; number: string } | undefined
  /** Still to be entered, by whoever may. */
  isWaiting: boolean
}

/** Enters an enquiry that is not about legal aid in the register of citizens' appeals; once it is there, leads to it. */
export function AppealLink({ enquiryId, appeal, isWaiting }: AppealLinkProps) {
  const t = useTranslations('appeals.toDo')
  if (appeal)
    return <ButtonLink href={`/appeals/${appeal.id}`}>{t('open', { number: appeal.number })}</ButtonLink>
  if (!isWaiting) return null
  return (
    <ButtonLink variant="primary" href={`/appeals/new?enquiry=${enquiryId}`}>
      {t('start')}
    </ButtonLink>
  )
}
