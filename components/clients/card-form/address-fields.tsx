'use client'

import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import { Combobox } from '@/components/forms/combobox'
import { Fieldset } from '@/components/forms/fieldset'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { ADDRESS_KINDS } from '@/lib/clients/client-codes.rules'
import { useCardField } from './card-form-context'
import { loadPlaces, type PlaceOption } from './load-places'
import { useCodeOptions } from './use-code-options'

type Purpose = 'actualAddress' | 'registeredAddress' | 'postalAddress'

/** One address. The settlement is found by any part of its name, or written freely when the table lacks it. */
export function AddressFields({ purpose }: { purpose: Purpose }) {
  const t = useTranslations('clients')
  const options = useCodeOptions()
  const { field } = useCardField()
  const { watch } = useFormContext<CardForm>()
  const kind = watch(`${purpose}.kind`)
  return (
    <Fieldset legend={t(`fields.${purpose}`)}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-6">
        <div className="sm:col-span-2">
          <SelectField
            label={t('addressFields.kind')}
            options={options('addressKind', ADDRESS_KINDS)}
            {...field(`${purpose}.kind`)}
          />
        </div>
        {kind !== 'NONE' && (
          <>
            {kind !== 'PLACE' && (
              <div className="sm:col-span-4">
                <TextField label={t('addressFields.note')} {...field(`${purpose}.note`)} />
              </div>
            )}
            <div className={kind === 'PLACE' ? 'sm:col-span-4' : 'sm:col-span-6'}>
              <PlaceField purpose={purpose} />
            </div>
            <div className="sm:col-span-3">
              <TextField label={t('addressFields.street')} {...field(`${purpose}.street`)} />
            </div>
            <TextField label={t('addressFields.house')} {...field(`${purpose}.house`)} />
            <TextField label={t('addressFields.flat')} {...field(`${purpose}.flat`)} />
            <TextField
              label={t('addressFields.postalIndex')}
              inputMode="numeric"
              {...field(`${purpose}.postalIndex`)}
            />
          </>
        )}
      </div>
    </Fieldset>
  )
}

function PlaceField({ purpose }: { purpose: Purpose }) {
  const t = useTranslations('clients.addressFields')
  const card = useTranslations('card.form')
  const { errorOf } = useCardField()
  const { control, setValue, getValues } = useFormContext<CardForm>()
  const { value: shown, ref, onBlur } = useController({ control, name: `${purpose}.placeShown` }).field
  const code = getValues(`${purpose}.placeCode`)
  return (
    <Combobox<PlaceOption>
      label={t('place')}
      name={`${purpose}.placeName`}
      hint={card('placeHint')}
      accepts="free"
      startsAt={2}
      load={loadPlaces}
      value={code ? { text: shown, option: { value: code, label: shown, name: shown } } : { text: shown }}
      onChange={({ text, option }) => {
        const change = { shouldDirty: true }
        setValue(`${purpose}.placeShown`, text, change)
        setValue(`${purpose}.placeCode`, option?.value ?? '', change)
        setValue(`${purpose}.placeName`, option?.name ?? '', change)
      }}
      onBlur={onBlur}
      ref={ref}
      error={errorOf(`${purpose}.placeName`) ?? errorOf(`${purpose}.placeCode`)}
    />
  )
}
