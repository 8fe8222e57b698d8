'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, Suspense } from 'react'
import { SentMessages } from '@/components/layout/sent-messages'
import { Skeleton } from '@/components/ui/skeleton'
import type { SentPart } from '@/lib/core/i18n/sent-messages'

const OF_A_CASE: readonly SentPart[] = [
  'secondaryAid',
  'applicationDesk',
  'files',
  'mandates.ofApplication',
  'deadlines',
  'conflicts',
]

/** The texts of a case: longer than all the queue, they come with the first case that is opened. */
export function CaseMessages({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const t = useTranslations('secondaryAid.decisions')
  const waiting = (
    <div className="px-4 py-4 sm:px-6">
      <Skeleton lines={8} label={t('loadingCase')} />
    </div>
  )
  return (
    <Suspense fallback={waiting}>
      <SentMessages locale={locale} domains={OF_A_CASE}>
        {children}
      </SentMessages>
    </Suspense>
  )
}
