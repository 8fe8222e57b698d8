'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { TextField } from '@/components/forms/text-field'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { changeVideoLinkAction } from '@/lib/queue/booking.actions'
import type { BookingView } from '@/lib/queue/booking.queries'
import { videoLinkFormSchema } from '@/lib/queue/booking.schema'
import { useBookingProblem } from './use-booking-texts'

type VideoLinkProps = { booking: Pick<BookingView, 'id' | 'revision' | 'videoLink'>; onDone: () => void }

/** The link of a meeting by video, given or changed after it was booked. */
export function VideoLink({ booking: { id, revision, videoLink }, onDone }: VideoLinkProps) {
  const t = useTranslations('bookings.view')
  const fields = useTranslations('bookings.pick')
  const textOf = useBookingProblem()
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(videoLinkFormSchema),
    values: { videoLink },
    resetOptions: { keepDirtyValues: true },
  })
  const { send, pending, problem } = useSubmission(onDone)
  const save = handleSubmit((typed) =>
    send((submissionId) =>
      changeVideoLinkAction({
        bookingId: id,
        expectedRevision: revision,
        videoLink: typed.videoLink,
        submissionId,
      }),
    ),
  )
  return (
    <Sheet>
      <Disclosure summary={t(videoLink ? 'changeLink' : 'giveLink')}>
        <form noValidate onSubmit={save} className="grid max-w-form gap-3 pt-1">
          {problem && (
            <Banner tone="danger" role="alert">
              {textOf(problem)}
            </Banner>
          )}
          <TextField
            label={fields('videoLink')}
            hint={fields('videoHint')}
            inputMode="url"
            error={formState.errors.videoLink?.message}
            {...register('videoLink')}
          />
          <div>
            <Button type="submit" pending={pending}>
              {t('saveLink')}
            </Button>
          </div>
        </form>
      </Disclosure>
    </Sheet>
  )
}
