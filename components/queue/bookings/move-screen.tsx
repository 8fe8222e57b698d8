'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
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
import type { Meeting } from '@/lib/queue/booking.schema'
import type { NamedCalendar } from '@/lib/queue/booking-calendar.queries'
import { INTERPRETER_LANGUAGES } from '@/lib/queue/booking-calendar.schema'
import { ChosenTime } from './chosen-time'
import { type Asked, SlotPicker } from './slot-picker'
import { useBookingProblem, useDayWords } from './use-booking-texts'

type MoveForm = { meeting: Meeting; reason: string }
type MoveScreenProps = { booking: BookingView; calendars: readonly NamedCalendar[]; today: PlainDate }

const FORM = 'move-form'
const NOT_OF_TIME = ['changedMeanwhile', 'wrongState', 'bookingNotFound', 'keyReused', 'fault', 'other']

/** Another time for a booking; the old one is free in the moment the new one is taken, and not before. */
export function MoveScreen({ booking, calendars, today }: MoveScreenProps) {
  const t = useTranslations('bookings.pick')
  const router = useRouter()
  const textOf = useBookingProblem()
  const dayWords = useDayWords()
  const form = useForm<MoveForm>({
    defaultValues: {
      meeting: {
        way: booking.way,
        interpreter: INTERPRETER_LANGUAGES.find((each) => each === booking.interpreter) ?? null,
      },
      reason: '',
    },
  })
  const kept = useKeptForm(`booking-move:${booking.id}`, form)
  const [calendarId, setCalendarId] = useState<string | null>(booking.calendarId)
  const meeting = useWatch({ control: form.control, name: 'meeting' })
  const [asked, setAsked] = useState<Asked>()
  const [asksForTime, setAsksForTime] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const back = `/bookings/${booking.id}`
  const { send, pending, problem } = useSubmission<{ bookingId: string; revision: number }>(() =>
    router.push(`${back}?moved=1`),
  )

  async function move({ reason }: MoveForm): Promise<void> {
    setAsksForTime(!asked)
    if (!asked) return
    const { on, time } = asked.slot
    await send(
      (submissionId) =>
        moveBookingAction({
          bookingId: booking.id,
          expectedRevision: booking.revision,
          ...{ calendarId: asked.slot.calendarId, on, time, ...meeting, reason, submissionId },
        }),
      kept,
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
          <KeptNote kept={kept} />
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
          wish={{ ...meeting, calendarId }}
          onWish={({ way, interpreter, calendarId: only }) => {
            setCalendarId(only)
            // Another way or interpreter is another appointment: its free times are others.
            if (way !== meeting.way || interpreter !== meeting.interpreter) setAsked(undefined)
            form.setValue('meeting', { way, interpreter })
          }}
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
        <form id={FORM} ref={box} noValidate onSubmit={form.handleSubmit(move)}>
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
              rows={2}
              maxLength={300}
              mark="optional"
              {...form.register('reason')}
            />
          </Sheet>
        </form>
      </div>
    </PageShell>
  )
}
