'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type KeptSubmission, useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { closeCalendarAction } from '@/lib/queue/booking.actions'
import type { CalendarToChange } from '@/lib/queue/booking-calendar.queries'
import { useBookingProblem } from './use-booking-texts'

type CloseCalendarProps = {
  kept: CalendarToChange
  /** Throws away what was typed: of a closed calendar nothing is changed. */
  draft: KeptSubmission
}

/** Closes a calendar after asking: appointments in it stay to be moved. */
export function CloseCalendar({ kept, draft }: CloseCalendarProps) {
  const t = useTranslations('bookings.form')
  const router = useRouter()
  const textOf = useBookingProblem()
  const [isAsked, setAsked] = useState(false)
  const { send, problem } = useSubmission(() => router.push('/bookings/calendars?saved=1'))
  return (
    <>
      <span role="alert" className="text-danger text-sm">
        {textOf(problem)}
      </span>
      <Button variant="danger" onClick={() => setAsked(true)}>
        {t('close')}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={t('closeTitle')}
        confirmLabel={t('close')}
        keepLabel={t('keepOpen')}
        onConfirm={async () => {
          await send(() => closeCalendarAction({ calendarId: kept.id }), draft)
          setAsked(false)
        }}
        onClose={() => setAsked(false)}
      >
        {t('closeText', { count: kept.ahead })}
      </ConfirmDialog>
    </>
  )
}
