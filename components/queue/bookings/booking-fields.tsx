'use client'

import { useTranslations } from 'next-intl'
import type { UseFormReturn } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { BOOKING_PURPOSES, type BookingWay } from '@/lib/queue/booking.rules'
import type { BookingTyped, BookingTypedInput } from '@/lib/queue/booking.schema'
import type { BookingFor } from '@/lib/queue/booking-for.queries'
import { useLanguageName } from './use-booking-texts'

type BookingFieldsProps = {
  form: UseFormReturn<BookingTypedInput, unknown, BookingTyped>
  way: BookingWay
  about: BookingFor
}

/** What for, in which language, what to prepare, whether to remind. */
export function BookingFields({ form, way, about }: BookingFieldsProps) {
  const t = useTranslations('bookings.pick')
  const purposes = useTranslations('bookings.purpose')
  const languageOf = useLanguageName()
  const {
    register,
    formState: { errors },
  } = form
  return (
    <div className="grid gap-3">
      <SelectField
        label={t('purpose')}
        options={BOOKING_PURPOSES.map((value) => ({ value, label: purposes(value) }))}
        error={errors.purpose?.message}
        {...register('purpose')}
      />
      <SelectField
        label={t('language')}
        options={LANGUAGES.map((value) => ({ value, label: languageOf(value) }))}
        error={errors.language?.message}
        {...register('language')}
      />
      {way === 'VIDEO' && (
        <TextField
          label={t('videoLink')}
          hint={t('videoHint')}
          inputMode="url"
          error={errors.videoLink?.message}
          {...register('videoLink')}
        />
      )}
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        rows={2}
        error={errors.note?.message}
        {...register('note')}
      />
      {about.email ? (
        <Checkbox
          label={t('remind', { email: about.email })}
          hint={t('remindHint')}
          {...register('remind')}
        />
      ) : (
        about.person && (
          <p className="text-ink-2 text-sm">
            {t(
              about.person.isProtected
                ? 'noRemindProtected'
                : about.person.isCardOpen
                  ? 'noRemind'
                  : 'noRemindYet',
            )}
          </p>
        )
      )}
    </div>
  )
}
