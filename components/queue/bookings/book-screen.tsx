'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { KeptNote } from '@/components/forms/kept-note'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import type { PlainDate } from '@/lib/core/plain-date'
import { confirmBookingAction } from '@/lib/queue/booking.actions'
import type { BookingTyped } from '@/lib/queue/booking.schema'
import type { NamedCalendar } from '@/lib/queue/booking-calendar.queries'
import type { BookingFor } from '@/lib/queue/booking-for.queries'
import { BookingFields } from './booking-fields'
import { ChosenTime } from './chosen-time'
import { SlotPicker } from './slot-picker'
import type { Wish } from './slot-wish'
import { useBookingForm } from './use-booking-form'
import { useBookingProblem } from './use-booking-texts'
import { useHeldSlot } from './use-held-slot'

type BookScreenProps = {
  about: BookingFor
  calendars: readonly NamedCalendar[]
  calendarId: string | null
  today: PlainDate
}

const FORM = 'booking-form'
/** Said of the time, not of the form: the list is shown again and another one is chosen. */
const OF_TIME = [
  'slotTaken',
  'holdOver',
  'inPast',
  'workerAway',
  'calendarClosed',
  'dayOff',
  'inBreak',
  'outsideHours',
  'noInterpreter',
  'tooFarAhead',
]

/** A time is chosen at the left, the form beside it is filled in before or after; the time is kept meanwhile. */
export function BookScreen({ about, calendars, calendarId: first, today }: BookScreenProps) {
  const t = useTranslations('bookings.pick')
  const router = useRouter()
  const textOf = useBookingProblem()
  const { person } = about
  const { form, kept } = useBookingForm(about)
  const [calendarId, setCalendarId] = useState(first)
  const wish: Wish = { ...useWatch({ control: form.control, name: 'meeting' }), calendarId }
  const slot = useHeldSlot(wish)
  const [asksForTime, setAsksForTime] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const { send, pending, problem } = useSubmission<{ bookingId: string; number: string }>(({ bookingId }) =>
    router.push(`/bookings/${bookingId}?made=1`),
  )

  async function book({ meeting: _, ...typed }: BookingTyped): Promise<void> {
    const { held } = slot
    setAsksForTime(!held)
    if (!held) return
    const { clientId, enquiryId, mandateId } = about
    // Ticked when there still was an address to write to: the tick cannot be seen any more.
    const values = { ...typed, remind: typed.remind && about.email !== null }
    const answer = await slot.book(() =>
      send(
        (submissionId) =>
          confirmBookingAction({
            bookingId: held.bookingId,
            ...{ clientId, enquiryId, mandateId },
            form: values,
            submissionId,
          }),
        kept,
      ),
    )
    if (answer && !answer.ok && OF_TIME.includes(answer.error)) slot.drop(answer.error)
  }
  function change({ way, interpreter, calendarId: only }: Wish) {
    setCalendarId(only)
    form.setValue('meeting', { way, interpreter })
    const spoken = LANGUAGES.find((each) => each === interpreter)
    if (spoken && interpreter !== wish.interpreter) form.setValue('language', spoken)
  }
  const told = problem && !OF_TIME.includes(problem) ? textOf(problem) : undefined
  return (
    <PageShell
      foot={
        <ActionFoot
          end={
            <ButtonLink variant="link" href={about.back}>
              {t('back')}
            </ButtonLink>
          }
        >
          <ShortcutButton
            variant="primary"
            form={FORM}
            stroke={{ code: 'Enter', ctrl: true }}
            pending={pending || slot.pending}
          >
            {t('book')}
          </ShortcutButton>
          <span role="status" className="text-sm">
            {slot.held ? (
              <ChosenTime slot={slot.held.slot} heldUntil={slot.held.heldUntil} isOver={slot.isOver} />
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
        <h1>{t('title')}</h1>
        <p className="flex flex-wrap items-center gap-2 text-ink-2">
          {person ? t('for', { name: person.name }) : t('forNobody')}
          {person?.isProtected && (
            <Chip tone="protected" icon="lock">
              {t('forProtected')}
            </Chip>
          )}
        </p>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <SlotPicker
          calendars={calendars}
          today={today}
          wish={wish}
          onWish={change}
          movingId={slot.held?.bookingId ?? null}
          chosen={slot.held?.slot}
          pending={slot.pending}
          refusal={slot.refusal}
          onChoose={async (asked) => {
            if (!(await slot.choose(asked))) return
            setAsksForTime(false)
            fields.current?.querySelector('select')?.focus()
          }}
        />
        <form id={FORM} noValidate onSubmit={form.handleSubmit(book)} className="lg:sticky lg:top-0">
          <Sheet title={t('form')} id="form">
            {told && (
              <div className="mb-3">
                <Banner tone="danger" role="alert">
                  {told}
                </Banner>
              </div>
            )}
            <div ref={fields}>
              <BookingFields form={form} way={wish.way} about={about} />
            </div>
          </Sheet>
        </form>
      </div>
    </PageShell>
  )
}
