'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { actOnBookingAction } from '@/lib/queue/booking.actions'
import { useBookingProblem } from './use-booking-texts'

/** Cancels with a reason, after asking: the time is given to others and cannot be taken back. */
export function CancelBooking({ bookingId, onDone }: { bookingId: string; onDone: () => void }) {
  const t = useTranslations('bookings.view')
  const textOf = useBookingProblem()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [isSure, setSure] = useState(false)
  const { send, problem } = useSubmission(onDone)

  function ask(event: FormEvent) {
    event.preventDefault()
    const isTold = reason.trim() !== ''
    setError(isTold ? undefined : 'reason')
    setSure(isTold)
  }
  async function cancel() {
    await send((submissionId) => actOnBookingAction({ bookingId, act: 'CANCEL', reason, submissionId }))
    setSure(false)
  }
  return (
    <Sheet>
      <Disclosure summary={t('act.CANCEL')}>
        <form noValidate onSubmit={ask} className="grid max-w-form gap-3 pt-1">
          {problem && (
            <Banner tone="danger" role="alert">
              {textOf(problem)}
            </Banner>
          )}
          <TextArea
            label={t('reason')}
            name="cancel-reason"
            rows={2}
            maxLength={300}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
            {...(error ? { error } : {})}
          />
          <div>
            <Button variant="danger" type="submit">
              {t('cancel')}
            </Button>
          </div>
        </form>
      </Disclosure>
      <ConfirmDialog
        open={isSure}
        title={t('cancelTitle')}
        confirmLabel={t('cancel')}
        keepLabel={t('keep')}
        onConfirm={cancel}
        onClose={() => setSure(false)}
      >
        {t('cancelText')}
      </ConfirmDialog>
    </Sheet>
  )
}
