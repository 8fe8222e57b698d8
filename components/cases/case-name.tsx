import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import type { CasePerson } from '@/lib/cases/case-row.queries'

/** A row whose whole area leads to its case. */
export function CaseRowLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link href={`/cases/${id}`} data-row className="row-link text-name">
      {children}
    </Link>
  )
}

/** Whose case it is; of a protected person the number alone. */
export function usePersonName(): (row: { person: CasePerson; number: string }) => string {
  const t = useTranslations('cases')
  return ({ person, number }) => (person.kind === 'protected' ? t('numbered', { number }) : person.name)
}

/** A number of a paper that no line breaks in two. */
export const unbroken = (number: string): string => number.replaceAll('-', '\u2011')

export function ProtectedChip() {
  const t = useTranslations('cases')
  return (
    <Chip tone="protected" icon="lock">
      {t('protected')}
    </Chip>
  )
}
