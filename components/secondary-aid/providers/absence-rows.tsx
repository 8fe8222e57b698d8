'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFieldArray, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { TextField } from '@/components/forms/text-field'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { KeptProvider } from '@/lib/secondary-aid/provider.queries'
import type { ProviderFormInput } from '@/lib/secondary-aid/provider.schema'
import type { ErrorAt } from './person-part'

// A day that is still empty: the schema refuses it beside its field.
const EMPTY = { from: '', to: '', note: '' }

type AbsenceRowsProps = {
  errorAt: ErrorAt
  /** Recorded of the account, by the head. */
  ofAccount: KeptProvider['accountAbsences']
}

/** Days on which somebody takes no new case: leave, illness, suspension. */
export function AbsenceRows({ errorAt, ofAccount }: AbsenceRowsProps) {
  const t = useTranslations('mandates.providers')
  const format = useFormatter()
  const { control, register } = useFormContext<ProviderFormInput>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'absences' })
  const day = (at: number, name: 'from' | 'to') => (
    <Controller
      control={control}
      name={`absences.${at}.${name}`}
      render={({ field }) => (
        <DateField
          label={t(`absence.${name}`)}
          name={field.name}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          ref={field.ref}
          latestYear={2100}
          {...errorAt(`absences.${at}.${name}`)}
        />
      )}
    />
  )
  return (
    <Sheet title={t('absences')} id="absences">
      {ofAccount.length > 0 && (
        <p className="mb-2 text-ink-2 text-sm">
          {t('absencesOfAccount', {
            days: format.list(
              ofAccount.map(({ from, to }) =>
                format.dateTimeRange(toUtcMidnight(from), toUtcMidnight(to), 'day'),
              ),
            ),
          })}
        </p>
      )}
      <RepeatableRows
        rows={fields}
        rowLabel={(place) => t('absenceRow', { place: place + 1 })}
        addLabel={t('addAbsence')}
        onAdd={() => append(EMPTY)}
        onRemove={(at) => {
          const { id: _, ...row } = fields[at] ?? { id: '', ...EMPTY }
          remove(at)
          return () => insert(at, row)
        }}
        renderRow={(_, at) => (
          <div className="grid gap-3 sm:grid-cols-[11rem_11rem_minmax(0,1fr)]">
            {day(at, 'from')}
            {day(at, 'to')}
            <TextField
              label={t('absence.note')}
              {...register(`absences.${at}.note`)}
              {...errorAt(`absences.${at}.note`)}
            />
          </div>
        )}
      />
    </Sheet>
  )
}
