'use client'

import { useTranslations } from 'next-intl'
import { PaperFoot } from '@/components/papers/paper-foot'
import type { SheetRequest } from '@/lib/referrals/referral.schema'

type SheetFootProps = { request: SheetRequest; number: string; asksPlace: boolean; isDraft: boolean }

/** Print or save the sheet as it is shown. */
export function SheetFoot({ request, number, asksPlace, isDraft }: SheetFootProps) {
  const t = useTranslations('referrals.sheet')
  const problem = useTranslations('referrals.problem')
  return (
    <PaperFoot
      pdfUrl="/api/papers/handoff-sheet"
      request={request}
      number={number}
      asksPlace={asksPlace}
      disabledReason={isDraft ? problem('notHandedOver') : undefined}
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
