'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Fieldset } from '@/components/forms/fieldset'
import { PhoneField } from '@/components/forms/phone-field'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { type CardForm, EMPTY_REPRESENTATIVE } from '@/lib/clients/card-form.schema'
import { REPRESENTATIVE_BASES } from '@/lib/clients/client-codes.rules'
import { useCardField } from './card-form-context'
import { CardDate } from './document-rows'
import { useCodeOptions } from './use-code-options'

/** Who acts for the person, on what basis and until when. */
export function RepresentativeRows() {
  const t = useTranslations('clients.fields')
  const card = useTranslations('card.form')
  const { control, getValues } = useFormContext<CardForm>()
  const { warningOf } = useCardField()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'representatives' })
  const rowLabel = (place: number) => card('representative', { number: place + 1 })
  return (
    <Fieldset
      legend={t('representatives')}
      hideLegend
      id="field-representatives"
      warning={warningOf('representatives')}
    >
      <RepeatableRows
        rows={fields}
        rowLabel={rowLabel}
        addLabel={card('addRepresentative')}
        onAdd={() => append(EMPTY_REPRESENTATIVE, { shouldFocus: false })}
        onRemove={(place) => {
          const removed = getValues(`representatives.${place}`)
          remove(place)
          return () => insert(place, removed, { shouldFocus: false })
        }}
        renderRow={(_, place) => <RepresentativeRow place={place} label={rowLabel(place)} />}
        most={10}
      />
    </Fieldset>
  )
}

function RepresentativeRow({ place, label }: { place: number; label: string }) {
  const t = useTranslations('clients.representativeFields')
  const card = useTranslations('card.form')
  const options = useCodeOptions()
  const { field } = useCardField()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row, named for screen readers; a fieldset would need a legend each
    <div role="group" aria-label={label} className="grid gap-x-4 gap-y-2 sm:grid-cols-6">
      <div className="sm:col-span-4">
        <TextField label={t('fullName')} {...field(`representatives.${place}.fullName`)} />
      </div>
      <div className="sm:col-span-2">
        <SelectField
          label={t('basis')}
          emptyLabel={card('choose')}
          options={options('representativeBasis', REPRESENTATIVE_BASES)}
          {...field(`representatives.${place}.basis`)}
        />
      </div>
      <div className="sm:col-span-2">
        <TextField label={t('document')} {...field(`representatives.${place}.document`)} />
      </div>
      <div className="sm:col-span-2">
        <PhoneField label={t('phone')} width="full" {...field(`representatives.${place}.phone`)} />
      </div>
      <div className="sm:col-span-2">
        <CardDate label={t('validTo')} name={`representatives.${place}.validTo`} isToCome />
      </div>
      <div className="sm:col-span-6">
        <TextField label={t('scope')} {...field(`representatives.${place}.scope`)} />
      </div>
    </div>
  )
}
