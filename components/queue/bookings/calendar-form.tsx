'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Sheet } from '@/components/ui/sheet'
import { addCalendarAction, changeCalendarAction, closeCalendarAction } from '@/lib/queue/booking.actions'
import type { CalendarChoices, CalendarToChange } from '@/lib/queue/booking-calendar.queries'
import {
  type CalendarForm,
  type CalendarFormInput,
  calendarFormSchema,
} from '@/lib/queue/booking-calendar.schema'
import { CalendarHoursFields } from './calendar-hours-fields'
import { CalendarMainFields } from './calendar-main-fields'
import { useBookingProblem } from './use-booking-texts'

type CalendarFormProps = {
  start: CalendarFormInput
  choices: CalendarChoices
  /** The one that is changed; absent for a new one. */
  kept?: CalendarToChange
}

/** A calendar: whose, how people are received, when. A worker changes the hours of their own and nothing else. */
export function CalendarFormScreen({ start, choices, kept }: CalendarFormProps) {
  const t = useTranslations('bookings.form')
  const router = useRouter()
  const textOf = useBookingProblem()
  const form = useForm<CalendarFormInput, unknown, CalendarForm>({
    resolver: zodResolver(calendarFormSchema),
    defaultValues: start,
    shouldFocusError: false,
  })
  const { send, pending, problem } = useSubmission<object>(() => router.push('/bookings/calendars?saved=1'))
  const { errors, submitCount } = form.formState
  const labelOf = useFieldLabel()

  async function save(): Promise<void> {
    // What was typed goes to the server, which reads it by the same schema.
    const typed = form.getValues()
    if (kept)
      await send(() =>
        changeCalendarAction({ calendarId: kept.id, expectedRevision: kept.revision, form: typed }),
      )
    else await send((submissionId) => addCalendarAction({ form: typed, submissionId }))
  }
  const told = problem === 'changedMeanwhile' ? 'calendarChanged' : problem
  const isOwnOnly = kept !== undefined && !kept.isKeeper
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit(save)} className="contents">
        <PageShell
          foot={
            <ActionFoot end={kept?.isKeeper && <CloseCalendar kept={kept} />}>
              <ShortcutButton variant="primary" stroke={{ code: 'Enter', ctrl: true }} pending={pending}>
                {t('save')}
              </ShortcutButton>
              <ButtonLink href="/bookings/calendars">{t('cancel')}</ButtonLink>
            </ActionFoot>
          }
        >
          <h1 className="mb-3">{kept ? t('changeTitle', { name: kept.name }) : t('newTitle')}</h1>
          <ErrorSummary
            problems={messagesOf(errors).map(([name, error]) => ({ name, label: labelOf(name), error }))}
            attempt={submitCount}
          />
          {told && (
            <div className="mb-4">
              <Banner tone="danger" role="alert">
                {textOf(told)}
              </Banner>
            </div>
          )}
          {isOwnOnly && (
            <div className="mb-4">
              <Banner tone="neutral">{t('ownOnly')}</Banner>
            </div>
          )}
          {kept && kept.ahead > 0 && (
            <div className="mb-4">
              <Banner tone="info">{t('ahead', { count: kept.ahead })}</Banner>
            </div>
          )}
          <div className="grid gap-4">
            {!isOwnOnly && (
              <Sheet title={t('main')} id="main">
                <CalendarMainFields choices={choices} kept={kept} />
              </Sheet>
            )}
            <Sheet title={t('hours')} id="hours">
              <CalendarHoursFields />
            </Sheet>
          </div>
        </PageShell>
      </form>
    </FormProvider>
  )
}

const NAMED = [
  'unitId',
  'name',
  'languages',
  'ways',
  'slotMinutes',
  'gapMinutes',
  'daysAhead',
  'address',
] as const

/** What a field is called, by its name in the form. */
function useFieldLabel(): (name: string) => string {
  const t = useTranslations('bookings.form')
  const days = useTranslations('bookings.calendars.days')
  return (name) => {
    const [, part, place = '0'] = name.split('.')
    const plain = NAMED.find((each) => each === name)
    if (plain) return plain === 'unitId' ? t('unit') : t(plain)
    if (name === 'staffId') return t('worker')
    if (part === 'exceptions') return t('exceptionRow', { number: Number(place) + 1 })
    if (part === 'week') return days(DAYS[Number(place)] ?? 'mon')
    return t('validFrom')
  }
}
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

function CloseCalendar({ kept }: { kept: CalendarToChange }) {
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
          await send(() => closeCalendarAction({ calendarId: kept.id }))
          setAsked(false)
        }}
        onClose={() => setAsked(false)}
      >
        {t('closeText', { count: kept.ahead })}
      </ConfirmDialog>
    </>
  )
}
