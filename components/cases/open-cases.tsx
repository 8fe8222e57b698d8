'use client'

import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { CasePage } from '@/lib/cases/case-list.queries'
import type { PlainDate } from '@/lib/core/plain-date'
import { CaseList } from './case-list'
import { ListPart } from './list-part'
import { MoreRows, useLaterRows } from './use-later-rows'

const OPEN = { of: 'OPEN' }

/** All open cases by their nearest term: the first page came with the screen, the others are asked for. */
export function OpenCases({ first, on }: { first: CasePage; on: PlainDate }) {
  const t = useTranslations('cases')
  const cases = useLaterRows({
    url: '/api/cases/list',
    question: OPEN,
    first,
    keyOf: ({ id }) => id,
  })
  return (
    <ListPart
      title={t('list.title')}
      aside={
        <Link href="/cases/ended" className="inline-flex min-h-11 items-center sm:min-h-6">
          {t('list.ended')}
        </Link>
      }
    >
      {cases.rows.length > 0 ? (
        <CaseList cases={cases.rows} on={on} />
      ) : (
        <div className="max-sm:px-4">
          <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
        </div>
      )}
      <MoreRows of={cases} list={t('list.title')} />
    </ListPart>
  )
}
