'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { NothingFound } from '@/lib/partners/partner-search.schema'

type NothingProps = { why: NothingFound; onWiden: () => void }

/** Why nobody was found, and what may be done about it. */
export function NobodyFits({ why, onWiden }: NothingProps) {
  const t = useTranslations('partnerSearch.nothing')
  return (
    <div className="mb-2 flex-none">
      <EmptyState title={t(`${why}.title`)}>
        <p>{t(`${why}.text`)}</p>
        {why === 'filtersTooNarrow' && (
          <p className="mt-2">
            <Button size="small" onClick={onWiden}>
              {t('widen')}
            </Button>
          </p>
        )}
      </EmptyState>
    </div>
  )
}
