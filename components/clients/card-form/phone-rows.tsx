'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { Fieldset } from '@/components/forms/fieldset'
import { PhoneField } from '@/components/forms/phone-field'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { type CardForm, EMPTY_PHONE } from '@/lib/clients/card-form.schema'
import { PHONE_OWNERS } from '@/lib/clients/client-codes.rules'
import { useCardField } from './card-form-context'
import { useCodeOptions } from './use-code-options'

/** Phones in the order they are tried, each with whose it is and when it is safe to call. */
export function PhoneRows() {
  const t = useTranslations('clients')
  const card = useTranslations('card.form')
  const { control, getValues } = useFormContext<CardForm>()
  const { warningOf } = useCardField()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'phones' })
  const rowLabel = (place: number) => card('phone', { number: place + 1 })
  return (
    <Fieldset legend={t('fields.phones')} hideLegend id="field-phones" warning={warningOf('phones')}>
      <RepeatableRows
        rows={fields}
        rowLabel={rowLabel}
        addLabel={card('addPhone')}
        onAdd={() => append(EMPTY_PHONE, { shouldFocus: false })}
        onRemove={(place) => {
          const removed = getValues(`phones.${place}`)
          remove(place)
          return () => insert(place, removed, { shouldFocus: false })
        }}
        renderRow={(_, place) => <PhoneRow place={place} label={rowLabel(place)} />}
        most={10}
      />
    </Fieldset>
  )
}

function PhoneRow({ place, label }: { place: number; label: string }) {
  const t = useTranslations('clients.phoneFields')
  const options = useCodeOptions()
  const { field } = useCardField()
  const { watch } = useFormContext<CardForm>()
  const [owner, isSafe] = watch([`phones.${place}.owner`, `phones.${place}.safeToCall`])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row, named for screen readers; a fieldset would need a legend each
    <div role="group" aria-label={label} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="w-44 max-sm:w-full">
        <PhoneField label={t('typed')} width="full" {...field(`phones.${place}.typed`)} />
      </div>
      <div className="w-44 max-sm:w-full">
        <SelectField
          label={t('owner')}
          options={options('phoneOwner', PHONE_OWNERS)}
          {...field(`phones.${place}.owner`)}
        />
      </div>
      {owner !== 'SELF' && (
        <div className="w-44 max-sm:w-full">
          <TextField label={t('ownerNote')} {...field(`phones.${place}.ownerNote`)} />
        </div>
      )}
      <div className="pb-1">
        <Checkbox
          label={t('safeToCall')}
          {...field(`phones.${place}.safeToCall`, [`phones.${place}.safeFrom`, `phones.${place}.safeTo`])}
        />
      </div>
      {isSafe && (
        <div className="flex items-end gap-2">
          <div className="w-37">
            <TextField label={t('safeFrom')} placeholder="09:00" {...field(`phones.${place}.safeFrom`)} />
          </div>
          <div className="w-24">
            <TextField label={t('safeTo')} placeholder="17:00" {...field(`phones.${place}.safeTo`)} />
          </div>
        </div>
      )}
    </div>
  )
}
