'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Combobox, type ComboboxValue } from '@/components/forms/combobox'
import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Sheet } from '@/components/ui/sheet'
import { TOLD_WAYS, TRANSFER_REASONS } from '@/lib/oversight/transfer.rules'
import type { TransferFormInput } from '@/lib/oversight/transfer.schema'
import type { ReceivingUnit, TransferStart } from '@/lib/oversight/transfer-start.queries'

type TransferFieldsProps = {
  start: TransferStart
  unitError: string | undefined
  toldError: string | undefined
}

export function TransferFields({ start, unitError, toldError }: TransferFieldsProps) {
  const t = useTranslations('transfers')
  const { register, control, formState } = useFormContext<TransferFormInput>()
  const { errors } = formState
  const way = useWatch({ control, name: 'clientToldWay' })
  return (
    <Sheet>
      <div className="grid gap-4">
        <Controller
          control={control}
          name="toUnitId"
          render={({ field, fieldState }) => (
            <UnitField
              units={start.units}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message ?? unitError}
            />
          )}
        />
        <SelectField
          label={t('new.reason')}
          emptyLabel=""
          options={TRANSFER_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
          {...register('reason')}
          error={errors.reason?.message}
        />
        <TextArea
          label={t('new.note')}
          hint={t('new.noteHint')}
          rows={3}
          {...register('note')}
          error={errors.note?.message}
        />
        <Papers />
        <RadioGroup
          label={t('new.toldWay')}
          layout="row"
          options={TOLD_WAYS.map((told) => ({ value: told, label: t(`told.${told}`) }))}
          {...register('clientToldWay')}
          error={errors.clientToldWay?.message}
        />
        {way && way !== 'NOT_YET' && (
          <Controller
            control={control}
            name="clientToldOn"
            render={({ field, fieldState }) => (
              <DateField
                {...field}
                label={t('new.toldOn')}
                value={field.value ?? ''}
                error={fieldState.error?.message ?? toldError}
              />
            )}
          />
        )}
      </div>
    </Sheet>
  )
}

type UnitFieldProps = {
  units: readonly ReceivingUnit[]
  value: string
  onChange: (id: string) => void
  onBlur: () => void
  error: string | undefined
}
const MOST_SHOWN = 30

function UnitField({ units, value, onChange, onBlur, error }: UnitFieldProps) {
  const t = useTranslations('transfers.new')
  const options = units.map(({ id, name, address, phone }) => ({
    value: id,
    label: name,
    detail: [address, phone].filter(Boolean).join(', '),
  }))
  const chosen = options.find((option) => option.value === value)
  const [shown, setShown] = useState<ComboboxValue>(
    chosen ? { text: chosen.label, option: chosen } : { text: '' },
  )
  return (
    <Combobox
      label={t('to')}
      hint={t('toHint')}
      name="toUnitId"
      startsAt={0}
      value={shown}
      onChange={(next) => {
        setShown(next)
        onChange(next.option?.value ?? '')
      }}
      onBlur={onBlur}
      load={(typed) => {
        const sought = typed.trim().toLocaleLowerCase('uk')
        return options
          .filter(({ label, detail }) => `${label} ${detail}`.toLocaleLowerCase('uk').includes(sought))
          .slice(0, MOST_SHOWN)
      }}
      {...(error ? { error } : {})}
    />
  )
}

function Papers() {
  const t = useTranslations('transfers.new')
  const { register, control, formState } = useFormContext<TransferFormInput>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'papers' })
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold text-sm">{t('papers')}</legend>
      <RepeatableRows
        rows={fields}
        rowLabel={(row) => t('paper', { place: row + 1 })}
        addLabel={t('addPaper')}
        most={30}
        onAdd={() => append({ name: '' })}
        onRemove={(row) => {
          const removed = { name: fields[row]?.name ?? '' }
          remove(row)
          return () => insert(row, removed)
        }}
        renderRow={(_, row) => (
          <TextField
            label={t('paperName')}
            {...register(`papers.${row}.name`)}
            error={formState.errors.papers?.[row]?.name?.message}
          />
        )}
      />
    </fieldset>
  )
}
