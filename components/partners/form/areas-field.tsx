'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { loadPlaces } from '@/components/clients/card-form/load-places'
import { Checkbox } from '@/components/forms/checkbox'
import { Combobox } from '@/components/forms/combobox'
import { Icon } from '@/components/ui/icon'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'

/** Where the service takes people from: the whole country, or places chosen one after another. */
export function AreasField({ place }: { place: number }) {
  const t = useTranslations('partnerEdit.areas')
  const { control, register } = useFormContext<PartnerForm>()
  const [text, setText] = useState('')
  const isEverywhere = useWatch({ control, name: `services.${place}.isEverywhere` })
  const { fields, append, remove } = useFieldArray({
    control,
    name: `services.${place}.areas`,
    keyName: 'key',
  })
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold text-sm">{t('label')}</legend>
      <Checkbox label={t('everywhere')} {...register(`services.${place}.isEverywhere`)} />
      {!isEverywhere && (
        <>
          {fields.length > 0 && (
            <ul className="flex flex-wrap gap-2">
              {fields.map(({ key, label }, at) => (
                <li key={key} className="inline-flex items-center gap-1 rounded-chip bg-sunken px-2 text-sm">
                  {label}
                  <button
                    type="button"
                    aria-label={t('remove', { place: label })}
                    onClick={() => remove(at)}
                    className="grid size-6 place-items-center rounded-chip hover:bg-line"
                  >
                    <Icon name="x" size="small" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Combobox
            label={t('add')}
            name={`services.${place}.areaToAdd`}
            hint={t('hint')}
            load={loadPlaces}
            value={{ text }}
            onChange={({ text: typed, option }) => {
              if (!option) return setText(typed)
              if (!fields.some(({ code }) => code === option.value))
                append({ code: option.value, label: option.label })
              setText('')
            }}
          />
        </>
      )}
    </fieldset>
  )
}
