import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'

const KNOWN = ['name', 'birth', 'phone', 'number'] as const

/** Before anything is typed: what the box understands. */
export function DeskBegin() {
  const t = useTranslations('desk.begin')
  return (
    <EmptyState title={t('title')}>
      <p>{t('text')}</p>
      <ul className="my-1 list-disc pl-5">
        {KNOWN.map((known) => (
          <li key={known}>{t(known)}</li>
        ))}
      </ul>
      <p>{t('forgiving')}</p>
    </EmptyState>
  )
}

export function NobodyFound() {
  const t = useTranslations('desk.nobody')
  return <EmptyState title={t('title')}>{t('text')}</EmptyState>
}
