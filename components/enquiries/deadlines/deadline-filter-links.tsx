import { useTranslations } from 'next-intl'
import { LinkChoice } from '@/components/ui/link-choice'
import { DEADLINE_KINDS, type DeadlineKind } from '@/lib/enquiries/my-deadlines.schema'

/** Which terms the list shows. */
export function DeadlineFilterLinks({ chosen }: { chosen: DeadlineKind | undefined }) {
  const t = useTranslations('deadlinesPage')
  return (
    <LinkChoice
      label={t('filter')}
      options={(['ALL', ...DEADLINE_KINDS] as const).map((kind) => ({
        href: kind === 'ALL' ? '/deadlines' : `/deadlines?kind=${kind}`,
        label: t(`filters.${kind}`),
        isCurrent: kind === (chosen ?? 'ALL'),
      }))}
    />
  )
}
