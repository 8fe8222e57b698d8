import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { ListedApplication } from '@/lib/secondary-aid/application-list-row.queries'

/** Whose it is; of a protected person a list says only that. */
export function ListedPerson({ person }: Pick<ListedApplication, 'person'>) {
  const t = useTranslations('register')
  return person.kind === 'named' ? (
    person.name
  ) : (
    <Chip tone="protected" icon="lock">
      {t('protectedPerson')}
    </Chip>
  )
}
