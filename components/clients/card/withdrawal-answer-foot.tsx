'use client'

import { useTranslations } from 'next-intl'
import { PaperFoot } from '@/components/papers/paper-foot'
import type { Locale } from '@/lib/core/i18n/locale'

type WithdrawalAnswerFootProps = {
  clientId: string
  locale: Locale
  cardNumber: string
  asksPlace: boolean
}

/** Print or save the answer as it is shown. */
export function WithdrawalAnswerFoot({ clientId, locale, cardNumber, asksPlace }: WithdrawalAnswerFootProps) {
  const t = useTranslations('consent.answerPage')
  return (
    <PaperFoot
      pdfUrl="/api/papers/withdrawal-answer"
      request={{ clientId, locale }}
      number={`withdrawal-${cardNumber}`}
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
