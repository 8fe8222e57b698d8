'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { TextField } from '@/components/forms/text-field'
import { newId } from '@/lib/core/new-id'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'
import { useProblemOf } from './text-pair'

export type PhonesName = 'phones' | `services.${number}.phones` | `offers.${number}.phones`

/** Telephones: the number, an extension, what it is for. */
export function PhoneRows({ name, label }: { name: PhonesName; label: string }) {
  const t = useTranslations('partnerEdit.phone')
  const { control, register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const { fields, append, insert, remove } = useFieldArray({ control, name, keyName: 'key' })
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-sm">{label}</legend>
      <RepeatableRows
        rows={fields}
        rowLabel={(place) => t('row', { number: place + 1 })}
        addLabel={t('add')}
        most={10}
        onAdd={() => append({ id: newId(), number: '', extension: '', note: { uk: '', en: '' } })}
        onRemove={(place) => {
          const { key: _, ...removed } = fields[place] ?? {
            key: '',
            id: newId(),
            number: '',
            extension: '',
            note: { uk: '', en: '' },
          }
          remove(place)
          return () => insert(place, removed)
        }}
        renderRow={(_, place) => (
          <div className="grid gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,1fr)_minmax(0,3fr)]">
            <TextField
              label={t('number')}
              type="tel"
              inputMode="tel"
              error={problem(`${name}.${place}.number`)}
              {...register(`${name}.${place}.number`)}
            />
            <TextField
              label={t('extension')}
              error={problem(`${name}.${place}.extension`)}
              {...register(`${name}.${place}.extension`)}
            />
            <TextField
              label={t('note')}
              error={problem(`${name}.${place}.note.uk`)}
              {...register(`${name}.${place}.note.uk`)}
            />
          </div>
        )}
      />
    </fieldset>
  )
}
