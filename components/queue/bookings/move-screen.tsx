'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Sheet } from '@/components/ui/sheet'
import type { PlainDate } from '@/lib/core/plain-date'
import { moveBookingAction } from '@/lib/queue/booking.actions'
import type { BookingView } from '@/lib/queue/booking.queries'
import type { NamedCalendar } from '@/lib/queue/booking-calendar.queries'
import { INTERPRETER_LANGUAGES } from '@/lib/queue/booking-calendar.schema'
import { ChosenTime } from './chosen-time'
import { type Asked, SlotPicker } from './slot-picker'
import type { Wish } from './slot-wish'
import { useBookingProblem, useDayWords } from './use-booking-texts'

type MoveScreenProps = { booking: BookingView; calendars: readonly NamedCalendar[]; today: PlainDate }

const FORM = 'move-form'
const NOT_OF_TIME = ['changedMeanwhile', 'wrongState', 'bookingNotFound', 'keyReused', 'fault', 'other']

/** Another time for a booking; the old one is free in the moment the new one is taken, and not before. */
export function MoveScreen({ booking, calendars, today }: MoveScreenProps) {
  const t = useTranslations('bookings.pick')
  const router = useRouter()
  const textOf = useBookingProblem()
  const dayWords = useDayWords()
  const [wish, setWish] = useState<Wish>({
    way: booking.way,
    calendarId: booking.calendarId,
    interpreter: INTERPRETER_LANGUAGES.find((each) => each === booking.interpreter) ?? null,
  })
  const [asked, setAsked] = useState<Asked>()
  const [reason, setReason] = useState('')
  const [asksForTime, setAsksForTime] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const back = `/bookings/${booking.id}`
  const { send, pending, problem } = useSubmission<{ bookingId: string; revision: number }>(() =>
    router.push(`${back}?moved=1`),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    setAsksForTime(!asked)
    if (!asked) return
    const { calendarId, on, time } = asked.slot
    const { way, interpreter } = wish
    void send((submissionId) =>
      moveBookingAction({
        bookingId: booking.id,
        expectedRevision: booking.revision,
        ...{ calendarId, on, time, way, interpreter, reason, submissionId },
      }),
    )
  }
  const isOfTime = problem !== undefined && !NOT_OF_TIME.includes(problem)
  return (
    <PageShell
      foot={
        <ActionFoot
          end={
            <ButtonLink variant="link" href={back}>
              {t('back')}
            </ButtonLink>
          }
        >
          <ShortcutButton
            variant="primary"
            form={FORM}
            stroke={{ code: 'Enter', ctrl: true }}
            pending={pending}
          >
            {t('move')}
          </ShortcutButton>
          <span role="status" className="text-sm">
            {asked ? (
              <ChosenTime slot={asked.slot} />
            ) : (
              <span className={asksForTime ? 'font-semibold text-danger' : 'text-ink-2'}>
                {t('chooseFirst')}
              </span>
            )}
          </span>
        </ActionFoot>
      }
    >
      <header className="mb-4">
        <h1>
          {t.rich('moveTitle', {
            number: booking.number,
            whole: (text) => <span className="whitespace-nowrap">{text}</span>,
          })}
        </h1>
        <p className="text-ink-2">
          {t('current', { day: dayWords(booking.on), time: booking.time, calendar: booking.calendar })}
        </p>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <SlotPicker
          calendars={calendars}
          today={today}
          wish={wish}
          onWish={setWish}
          movingId={booking.id}
          chosen={asked?.slot}
          pending={pending}
          refusal={isOfTime && asked ? { code: problem, by: asked.by } : undefined}
          onChoose={(chosen) => {
            setAsked(chosen)
            setAsksForTime(false)
            box.current?.querySelector('textarea')?.focus()
          }}
        />
        <form id={FORM} ref={box} noValidate onSubmit={submit}>
          <Sheet>
            {problem && !isOfTime && (
              <div className="mb-3">
                <Banner tone="danger" role="alert">
                  {textOf(problem)}
                </Banner>
              </div>
            )}
            <TextArea
              label={t('reason')}
              name="reason"
              rows={2}
              maxLength={300}
              mark="optional"
              value={reason}
              onChange={({ currentTarget: { value } }) => setReason(value)}
            />
          </Sheet>
        </form>
      </div>
    </PageShell>
  )
}
