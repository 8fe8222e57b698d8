'use client'

import { useTranslations } from 'next-intl'

/** The small box between alternatives. */
export function Or() {
  const t = useTranslations('secondaryAid.checklist')
  return (
    <b className="mr-1 inline-block rounded-chip border border-control px-1.25 font-semibold text-ink">
      {t('or')}
    </b>
  )
}
