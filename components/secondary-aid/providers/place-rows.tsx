'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { loadPlaces, type PlaceOption } from '@/components/clients/card-form/load-places'
import { Combobox } from '@/components/forms/combobox'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { SelectField } from '@/components/forms/select-field'
import { Sheet } from '@/components/ui/sheet'
import { PLACE_REACHES, type ProviderFormInput } from '@/lib/secondary-aid/provider.schema'
import type { ErrorAt } from './person-part'

/** Where somebody takes cases: a settlement, or the whole district or region it lies in. */
export function PlaceRows({ errorAt }: { errorAt: ErrorAt }) {
  const t = useTranslations('mandates.providers')
  const { control } = useFormContext<ProviderFormInput>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'places' })
  return (
    <Sheet title={t('places')} id="places">
      <p className="mb-2 text-ink-2 text-sm">{t('placesHint')}</p>
      <RepeatableRows
        rows={fields}
        rowLabel={(place) => t('placeRow', { place: place + 1 })}
        addLabel={t('addPlace')}
        onAdd={() => append({ code: '', label: '', reach: 'HERE' })}
        onRemove={(at) => {
          const { id: _, ...row } = fields[at] ?? { id: '', code: '', label: '', reach: 'HERE' as const }
          remove(at)
          return () => insert(at, row)
        }}
        renderRow={(_, at) => <PlaceRow at={at} errorAt={errorAt} />}
      />
    </Sheet>
  )
}

function PlaceRow({ at, errorAt }: { at: number; errorAt: ErrorAt }) {
  const t = useTranslations('mandates.providers')
  const { control, register, setValue } = useFormContext<ProviderFormInput>()
  const [code, label] = useWatch({ control, name: [`places.${at}.code`, `places.${at}.label`] })
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <Combobox<PlaceOption>
        label={t('placeRow', { place: at + 1 })}
        name={`places.${at}.code`}
        startsAt={2}
        load={loadPlaces}
        value={code ? { text: label, option: { value: code, label, name: label } } : { text: label }}
        onChange={({ text, option }) => {
          setValue(`places.${at}.label`, text, { shouldDirty: true })
          setValue(`places.${at}.code`, option?.value ?? '', { shouldDirty: true })
        }}
        {...errorAt(`places.${at}.code`)}
      />
      <SelectField
        label={t('reachLabel')}
        options={PLACE_REACHES.map((value) => ({ value, label: t(`reach.${value}`) }))}
        {...register(`places.${at}.reach`)}
      />
    </div>
  )
}
