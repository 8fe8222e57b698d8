'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionFoot } from '@/components/layout/action-foot'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { PageShell } from '@/components/layout/page-shell'
import { useShortcut } from '@/components/layout/shortcuts'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import { Timeline } from '@/components/ui/timeline'
import { downloadFile } from '@/lib/core/file-download'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { Result } from '@/lib/core/result'
import { actOnBookingAction } from '@/lib/queue/booking.actions'
import type { BookingView } from '@/lib/queue/booking.queries'
import { BookingFacts } from './booking-facts'
import { BookingStateChip } from './booking-state-chip'
import { CancelBooking } from './cancel-booking'
import { useBookingProblem, useDayWords } from './use-booking-texts'
import { VideoLink } from './video-link'

type BookingScreenProps = { booking: BookingView; isFresh: 'made' | 'moved' | null }

/** One booking: when, where, with whom; what may be done with it now. It changes by itself. */
export function BookingScreen({ booking: first, isFresh }: BookingScreenProps) {
  const t = useTranslations('bookings.view')
  const dayWords = useDayWords()
  const query = useLiveQuery<Result<BookingView, string>>({
    kinds: ['bookings'],
    url: '/api/bookings/view',
    body: { bookingId: first.id },
    initial: { ok: true, value: first },
  })
  const booking = query.data?.ok ? query.data.value : first
  const readAnew = () => query.refetch()
  const { id, number, state, on, time, person, acts } = booking
  const mayHandOver = state === 'BOOKED' || state === 'CHECKED_IN'
  return (
    <PageShell foot={<BookingFoot booking={booking} mayHandOver={mayHandOver} onDone={readAnew} />}>
      <header className="mb-4 grid gap-2">
        {isFresh && mayHandOver && (
          <Banner
            tone="ok"
            role="status"
            title={isFresh === 'made' ? t('made', { number }) : t('moved')}
            actions={
              <ButtonLink size="small" icon="printer" href={`/bookings/${id}/slip`}>
                {t('slip')}
              </ButtonLink>
            }
          >
            {t(isFresh === 'made' ? 'madeNext' : 'movedNext')}
          </Banner>
        )}
        {booking.ticket && state === 'CHECKED_IN' && (
          <Banner tone="ok" role="status">
            {t('checkedIn', { number: booking.ticket.number })}
          </Banner>
        )}
        <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-2">
          <div className="min-w-0">
            <h1 className="first-letter:uppercase">
              {dayWords(on)}, {time}
            </h1>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
              <span>{t('numbered', { number })}</span>
              {person?.isProtected && <ProtectedChip />}
            </p>
          </div>
          <BookingStateChip state={state} />
        </div>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-4">
          <BookingFacts booking={booking} />
          {booking.mayChangeLink && <VideoLink booking={booking} onDone={readAnew} />}
          {acts.includes('CANCEL') && <CancelBooking bookingId={id} onDone={readAnew} />}
        </div>
        <Sheet title={t('steps')} id="steps">
          <Steps booking={booking} />
        </Sheet>
      </div>
    </PageShell>
  )
}

function ProtectedChip() {
  const t = useTranslations('bookings')
  return (
    <Chip tone="protected" icon="lock">
      {t('protectedPerson')}
    </Chip>
  )
}

const PRESSED = ['CHECK_IN', 'FINISH', 'NO_SHOW'] as const

type BookingFootProps = { booking: BookingView; mayHandOver: boolean; onDone: () => void }

function BookingFoot({ booking, mayHandOver, onDone }: BookingFootProps) {
  const t = useTranslations('bookings.view')
  const router = useRouter()
  const textOf = useBookingProblem()
  const { id, number, acts } = booking
  const [isFileLost, setFileLost] = useState(false)
  const { send, pending, problem } = useSubmission(onDone)
  const act = (kind: (typeof PRESSED)[number]) =>
    send((submissionId) => actOnBookingAction({ bookingId: id, act: kind, reason: '', submissionId }))
  useShortcut({
    code: 'KeyP',
    label: t('slip'),
    when: mayHandOver,
    run: () => router.push(`/bookings/${id}/slip`),
  })

  async function save() {
    setFileLost(false)
    try {
      await downloadFile('/api/bookings/ics', { bookingId: id }, `${number}.ics`)
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
      setFileLost(true)
    }
  }
  return (
    <ActionFoot
      end={
        <ButtonLink variant="link" href={`/bookings?day=${booking.on}`}>
          {t('back')}
        </ButtonLink>
      }
    >
      {problem && (
        <div className="w-full">
          <Banner tone="danger" role="alert">
            {textOf(problem)}
          </Banner>
        </div>
      )}
      {mayHandOver && (
        <ButtonLink variant="primary" icon="printer" keycap="P" href={`/bookings/${id}/slip`}>
          {t('slip')}
        </ButtonLink>
      )}
      {PRESSED.filter((kind) => acts.includes(kind)).map((kind) => (
        <Button key={kind} pending={pending} onClick={() => void act(kind)}>
          {t(`act.${kind}`)}
        </Button>
      ))}
      {acts.includes('MOVE') && <ButtonLink href={`/bookings/${id}/move`}>{t('move')}</ButtonLink>}
      <Button icon="calendar" onClick={() => void save()}>
        {t('ics')}
      </Button>
      <span role="status" className="text-sm text-warn">
        {isFileLost && t('icsFailed')}
      </span>
    </ActionFoot>
  )
}

const EVENTS = [
  'BOOKED',
  'MOVED',
  'LINK',
  'CANCELLED',
  'CHECKED_IN',
  'DONE',
  'NO_SHOW',
  'REMINDED',
  'NOT_REMINDED',
] as const

function Steps({ booking: { steps } }: { booking: BookingView }) {
  const t = useTranslations('bookings.view.event')
  const format = useFormatter()
  return (
    <Timeline
      entries={steps.map(({ id, kind, at, by, reason }) => ({
        id,
        on: format.dateTime(new Date(at), 'moment'),
        what: t(EVENTS.find((each) => each === kind) ?? 'BOOKED'),
        who: [reason, by].filter(Boolean).join(' · '),
      }))}
    />
  )
}
