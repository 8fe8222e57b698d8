'use client'

import { useTranslations } from 'next-intl'
import { PaperFoot } from '@/components/papers/paper-foot'

type TransferPaperFootProps = {
  transferId: string
  locale: 'uk' | 'en'
  number: string
  asksPlace: boolean
}

/** Print or save the paper as it is shown. */
export function TransferPaperFoot({ transferId, locale, number, asksPlace }: TransferPaperFootProps) {
  const t = useTranslations('transfers.paperPage')
  return (
    <PaperFoot
      pdfUrl="/api/papers/transfer"
      request={{ transferId, locale }}
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
