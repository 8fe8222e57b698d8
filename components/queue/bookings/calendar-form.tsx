'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormProvider, useWatch } from 'react-hook-form'
import { ChangedSince } from '@/components/forms/changed-since'
import { ErrorSummary } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import { KeptNote } from '@/components/forms/kept-note'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Sheet } from '@/components/ui/sheet'
import { addCalendarAction, changeCalendarAction } from '@/lib/queue/booking.actions'
import type { CalendarChoices, CalendarToChange } from '@/lib/queue/booking-calendar.queries'
import {
  type CalendarFormInput,
  type CalendarTyped,
  type CalendarTypedInput,
  calendarTypedSchema,
} from '@/lib/queue/booking-calendar.schema'
import { CalendarHoursFields } from './calendar-hours-fields'
import { CalendarMainFields } from './calendar-main-fields'
import { CloseCalendar } from './close-calendar'
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
  const revision = kept?.revision ?? 0
  const form = useForm<CalendarTypedInput, unknown, CalendarTyped>({
    resolver: zodResolver(calendarTypedSchema),
    defaultValues: { ...start, expectedRevision: revision },
    shouldFocusError: false,
  })
  const draft = useKeptForm(kept ? `calendar:${kept.id}` : 'calendar-new', form)
  const isChangedSince = useWatch({ control: form.control, name: 'expectedRevision' }) < revision
  const { send, pending, problem } = useSubmission<object>(() => router.push('/bookings/calendars?saved=1'))
  const { errors, submitCount } = form.formState
  const labelOf = useFieldLabel()

  async function save(): Promise<void> {
    if (isChangedSince) return
    // What was typed goes to the server, which reads it by the same schema.
    const { expectedRevision, ...typed } = form.getValues()
    if (kept)
      await send(() => changeCalendarAction({ calendarId: kept.id, expectedRevision, form: typed }), draft)
    else await send((submissionId) => addCalendarAction({ form: typed, submissionId }), draft)
  }
  const told = problem === 'changedMeanwhile' ? 'calendarChanged' : problem
  const isOwnOnly = kept !== undefined && !kept.isKeeper
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit(save)} className="contents">
        <PageShell
          foot={
            <ActionFoot end={kept?.isKeeper && <CloseCalendar kept={kept} draft={draft} />}>
              <ShortcutButton
                variant="primary"
                stroke={{ code: 'Enter', ctrl: true }}
                pending={pending}
                {...(isChangedSince && { disabledReason: t('changedSince') })}
              >
                {t('save')}
              </ShortcutButton>
              <ButtonLink href="/bookings/calendars">{t('cancel')}</ButtonLink>
              <KeptNote kept={draft} />
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
          {isChangedSince && (
            <div className="mb-4">
              <ChangedSince
                title={t('changedSince')}
                text={t('changedSinceText')}
                href="/bookings/calendars"
                look={t('look')}
                onCompared={() => form.setValue('expectedRevision', revision)}
              />
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
