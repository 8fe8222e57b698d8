'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useKeptText } from '@/components/forms/use-kept-text'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { actOnBookingAction } from '@/lib/queue/booking.actions'
import { useBookingProblem } from './use-booking-texts'

type CancelBookingProps = { bookingId: string; onDone: () => void }

/** Cancels with a reason, after asking: the time is given to others and cannot be taken back. */
export function CancelBooking(props: CancelBookingProps) {
  const t = useTranslations('bookings.view')
  const [isOpened, setOpened] = useState(false)
  return (
    <Sheet>
      <Disclosure summary={t('act.CANCEL')} onOpen={() => setOpened(true)}>
        {isOpened && <CancelForm {...props} />}
      </Disclosure>
    </Sheet>
  )
}

function CancelForm({ bookingId, onDone }: CancelBookingProps) {
  const t = useTranslations('bookings.view')
  const textOf = useBookingProblem()
  const { text: reason, change, kept } = useKeptText(`booking-cancel:${bookingId}`)
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
    await send((submissionId) => actOnBookingAction({ bookingId, act: 'CANCEL', reason, submissionId }), kept)
    setSure(false)
  }
  return (
    <>
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
          onChange={({ currentTarget: { value } }) => change(value)}
          {...(error ? { error } : {})}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="danger" type="submit">
            {t('cancel')}
          </Button>
          <KeptNote kept={kept} />
        </div>
      </form>
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
    </>
  )
}
