'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useCalendar } from '@/components/deadlines/calendar'
import { TermBanner } from '@/components/enquiries/term-banner'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { countOwnTerm, isCountable, isTermDay } from '@/lib/deadlines/deadline.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { useVisitFrame } from './visit-frame'

type DeadlineRowProps = { name: `enquiries.${number}.deadlines.${number}` }
const COUNTS = ['calendar', 'working', 'months'] as const

/** One term: what for, from which day, how long; or its last day itself. The last day is shown as a sentence. */
export function DeadlineRow({ name }: DeadlineRowProps) {
  const t = useTranslations('visit.deadlines')
  const td = useTranslations('deadlines')
  const { on } = useVisitFrame()
  const calendar = useCalendar()
  const { register, control, setValue, getFieldState, formState } = useFormContext<VisitFormInput>()
  const row = useWatch({ control, name })
  const counting = row?.counting ?? null
  const from = counting?.from ?? ''
  const days = Number(counting?.days)
  const count = counting?.count
  const counted =
    count && isCountable({ count, duration: days }, from)
      ? countOwnTerm({ count, duration: days }, from, calendar)
      : undefined
  const dueOn = counted?.dueOn
  useEffect(() => {
    if (dueOn) setValue(`${name}.dueOn`, dueOn, { shouldDirty: true })
  }, [dueOn, name, setValue])

  function choose(mode: string) {
    const chosen = COUNTS.find((each) => each === mode)
    setValue(`${name}.counting`, chosen ? { from: from || on, days: days || 15, count: chosen } : null, {
      shouldDirty: true,
    })
  }

  const told = !counting && row?.dueOn && isTermDay(row.dueOn) ? row.dueOn : undefined
  const shown = dueOn ?? told
  const isBeyond = counting !== null && !counted && counting.days !== '' && isTermDay(from)
  return (
    <div className="grid gap-2 border-line border-b pb-3">
      <div className="grid items-end gap-x-3 gap-y-2 sm:grid-cols-[minmax(11rem,1fr)_auto_fit-content(13rem)_auto]">
        <TextField
          label={t('what')}
          placeholder={t('whatPlaceholder')}
          {...register(`${name}.title`)}
          error={getFieldState(`${name}.title`, formState).error?.message}
        />
        <SelectField
          label={t('how')}
          value={count ?? 'date'}
          onChange={(event) => choose(event.currentTarget.value)}
          options={[
            ...COUNTS.map((each) => ({ value: each, label: td(`count.${each}`) })),
            { value: 'date', label: t('byDate') },
          ]}
        />
        {counting ? (
          <>
            <TextField
              label={t('length')}
              inputMode="numeric"
              width="short"
              {...register(`${name}.counting.days`)}
              error={
                getFieldState(`${name}.counting.days`, formState).error?.message ??
                (isBeyond ? 'termLength' : undefined)
              }
            />
            <Controller
              control={control}
              name={`${name}.counting.from`}
              render={({ field, fieldState }) => (
                <DateField
                  label={t('from')}
                  {...field}
                  value={field.value ?? ''}
                  error={fieldState.error?.message}
                />
              )}
            />
          </>
        ) : (
          <Controller
            control={control}
            name={`${name}.dueOn`}
            render={({ field, fieldState }) => (
              <DateField
                label={t('lastDay')}
                {...field}
                value={field.value ?? ''}
                latestYear={Number(on.slice(0, 4)) + 20}
                error={fieldState.error?.message}
              />
            )}
          />
        )}
      </div>
      {shown && (
        <TermBanner
          title={row?.title || t('untitled')}
          dueOn={shown}
          on={on}
          counting={
            counting && counted && isTermDay(from)
              ? { from, length: td(`length.${counting.count}`, { duration: days }) }
              : undefined
          }
          isMoved={counted?.isMoved ?? false}
          isUnconfirmed={counted?.leansOnUnconfirmedDay ?? false}
        />
      )}
    </div>
  )
}
