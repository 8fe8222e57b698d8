'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSafeHours } from '@/components/clients/safe-hours'
import { useMinute } from '@/components/partners/use-minute'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { CaseClient } from '@/lib/cases/case.queries'
import { isSafeNow } from '@/lib/cases/case-duty.rules'

type CallButtonProps = { phone: NonNullable<CaseClient['phone']>; isProtected: boolean; now: string }

/** Rings the person up; outside the hours they named, or where it may harm them, it asks first. */
export function CallButton({ phone, isProtected, now }: CallButtonProps) {
  const t = useTranslations('cases.call')
  const safeHours = useSafeHours()
  const { minute } = useMinute(now)
  const [isAsking, setAsking] = useState(false)
  const href = `tel:${phone.e164}`
  const why = !phone.safeToCall
    ? 'unsafe'
    : isProtected
      ? 'protected'
      : isSafeNow(phone, minute)
        ? null
        : 'notNow'
  if (why === null)
    return (
      <ButtonLink icon="phone" href={href}>
        {t('open')}
      </ButtonLink>
    )
  return (
    <>
      <Button icon="phone" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t(`title.${why}`)}
        confirmLabel={t('anyway')}
        keepLabel={t('keep')}
        tone={why === 'notNow' ? 'plain' : 'danger'}
        onConfirm={() => {
          setAsking(false)
          window.location.href = href
        }}
        onClose={() => setAsking(false)}
      >
        {why === 'notNow' ? t('text.notNow', { hours: safeHours(phone) ?? '' }) : t(`text.${why}`)}
      </ConfirmDialog>
    </>
  )
}
