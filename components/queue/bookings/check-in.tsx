'use client'

import { useTranslations } from 'next-intl'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { actOnBookingAction } from '@/lib/queue/booking.actions'
import type { ListedBooking } from '@/lib/queue/booking-list.queries'
import { useBookingProblem } from './use-booking-texts'

/** The person has come: one press from the list of the day. The list itself says the rest when it is read anew. */
export function CheckIn({ booking: { id, number, state, way } }: { booking: ListedBooking }) {
  const t = useTranslations('bookings.list')
  const textOf = useBookingProblem()
  const { send, pending, problem } = useSubmission(() => undefined)
  if (way !== 'IN_PERSON' || (state !== 'BOOKED' && state !== 'NO_SHOW')) return null
  return (
    <div className="grid justify-items-start gap-1 sm:justify-items-end">
      <Button
        size="small"
        icon="check"
        pending={pending}
        aria-label={t('checkInOf', { number })}
        onClick={() =>
          void send((submissionId) =>
            actOnBookingAction({ bookingId: id, act: 'CHECK_IN', reason: '', submissionId }),
          )
        }
      >
        {t('checkIn')}
      </Button>
      <span role="alert" className="text-danger text-sm">
        {textOf(problem)}
      </span>
    </div>
  )
}
