'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'
import { WEEK } from '../use-opening-text'
import { useProblemOf } from './text-pair'

const LAST_WORKDAY = 4
/** How times are written, shown on the first line only: elsewhere they would look like hours. */
const EXAMPLES = [
  { from: '8:00', to: '12:00' },
  { from: '12:45', to: '17:00' },
] as const

/** Seven lines, two spans a day: what lies between them is the break. An empty line is a closed day. */
export function HoursGrid({ place }: { place: number }) {
  const t = useTranslations('partnerEdit.hours')
  const days = useTranslations('partnerSearch.hours.day')
  const { register, getValues, setValue } = useFormContext<PartnerForm>()
  const name = `offers.${place}.hours.week` as const
  /** Each field by itself: of a whole day only the values would change, not what stands in the fields. */
  function copyToWorkdays() {
    const { spans, byAppointment } = getValues(`${name}.0`)
    for (let day = 1; day <= LAST_WORKDAY; day += 1) {
      setValue(`${name}.${day}.byAppointment`, byAppointment, { shouldDirty: true })
      for (const [place, { from, to }] of spans.entries()) {
        setValue(`${name}.${day}.spans.${place}.from`, from, { shouldDirty: true })
        setValue(`${name}.${day}.spans.${place}.to`, to, { shouldDirty: true })
      }
    }
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold text-sm">{t('week')}</legend>
      <p className="text-ink-3 text-sm">{t('weekHint')}</p>
      {WEEK.map((day, at) => (
        <div
          key={day}
          className="grid grid-cols-2 items-end gap-x-3 gap-y-1 border-line border-b pb-2 sm:grid-cols-[2.5rem_repeat(4,minmax(0,6rem))_minmax(0,1fr)] sm:border-b-0 sm:pb-0"
        >
          <span className="font-semibold text-row max-sm:col-span-2 sm:self-center">{days(day)}</span>
          {([0, 1] as const).map((span) => (
            <SpanFields
              key={span}
              name={`${name}.${at}.spans.${span}`}
              day={days(day)}
              span={span}
              {...(at === 0 && { example: EXAMPLES[span] })}
            />
          ))}
          <div className="max-sm:col-span-2 sm:self-center">
            <Checkbox
              label={t('byAppointment')}
              aria-label={t('byAppointmentOn', { day: days(day) })}
              {...register(`${name}.${at}.byAppointment`)}
            />
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={copyToWorkdays}>
          {t('copyToWorkdays')}
        </Button>
      </div>
    </fieldset>
  )
}

export type SpanName =
  | `offers.${number}.hours.week.${number}.spans.${number}`
  | `offers.${number}.hours.exceptions.${number}.spans.${number}`

type SpanFieldsProps = { name: SpanName; day: string; span: number; example?: { from: string; to: string } }

/** From and to of one span. */
export function SpanFields({ name, day, span, example }: SpanFieldsProps) {
  const t = useTranslations('partnerEdit.hours')
  const { register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const about = { day, span: span + 1 }
  return (
    <>
      <TextField
        label={t('from', about)}
        hideLabel
        placeholder={example?.from}
        inputMode="numeric"
        error={problem(`${name}.from`)}
        {...register(`${name}.from`)}
      />
      <TextField
        label={t('to', about)}
        hideLabel
        placeholder={example?.to}
        inputMode="numeric"
        error={problem(`${name}.to`)}
        {...register(`${name}.to`)}
      />
    </>
  )
}
