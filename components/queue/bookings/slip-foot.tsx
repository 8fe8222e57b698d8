'use client'

import { useTranslations } from 'next-intl'
import { PaperFoot } from '@/components/papers/paper-foot'
import { ButtonLink } from '@/components/ui/button-link'

type SlipFootProps = {
  bookingId: string
  locale: 'uk' | 'en'
  number: string
  asksPlace: boolean
  isOver: boolean
}

/** Print or save the slip as it is shown. */
export function SlipFoot({ bookingId, locale, number, asksPlace, isOver }: SlipFootProps) {
  const t = useTranslations('bookings.slip')
  return (
    <PaperFoot
      pdfUrl="/api/papers/booking-slip"
      request={{ bookingId, locale }}
      number={number}
      asksPlace={asksPlace}
      disabledReason={isOver ? t('over') : undefined}
      words={{
        print: t('print'),
        pdf: t('pdf'),
        failed: t('failed'),
        confirmTitle: t('confirmTitle'),
        confirmText: t('confirmText'),
        confirm: t('confirm'),
        keep: t('keep'),
      }}
      end={
        <ButtonLink variant="link" href={`/bookings/${bookingId}`}>
          {t('back')}
        </ButtonLink>
      }
    />
  )
}
