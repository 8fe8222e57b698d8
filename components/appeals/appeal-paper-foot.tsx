'use client'

import { useTranslations } from 'next-intl'
import { PaperFoot } from '@/components/papers/paper-foot'

type AppealPaperFootProps = { appealId: string; number: string; asksPlace: boolean }

/** Print or save the answer as it is shown. */
export function AppealPaperFoot({ appealId, number, asksPlace }: AppealPaperFootProps) {
  const t = useTranslations('appeals.paperPage')
  return (
    <PaperFoot
      pdfUrl="/api/papers/appeal"
      request={{ appealId }}
      number={number}
      asksPlace={asksPlace}
      words={{
        print: t('print'),
        pdf: t('pdf'),
        failed: t('failed'),
        confirmTitle: t('confirmTitle'),
        confirmText: t('confirmText'),
        confirm: t('confirm'),
        keep: t('keep'),
      }}
    />
  )
}
