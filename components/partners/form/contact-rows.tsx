'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { TextField } from '@/components/forms/text-field'
import { newId } from '@/lib/core/new-id'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'
import { useProblemOf } from './text-pair'

export type ContactsName = 'contacts' | `services.${number}.contacts` | `offers.${number}.contacts`

const blank = () => ({ id: newId(), name: '', position: { uk: '', en: '' }, phone: '', email: '' })

/** People to ask for. */
export function ContactRows({ name, label }: { name: ContactsName; label: string }) {
  const t = useTranslations('partnerEdit.contact')
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
        onAdd={() => append(blank())}
        onRemove={(place) => {
          const { key: _, ...removed } = fields[place] ?? { key: '', ...blank() }
          remove(place)
          return () => insert(place, removed)
        }}
        renderRow={(_, place) => (
          <div className="grid gap-x-3 gap-y-2 sm:grid-cols-3">
            <TextField label={t('name')} {...register(`${name}.${place}.name`)} />
            <TextField label={t('position')} {...register(`${name}.${place}.position.uk`)} />
            <TextField
              label={t('phone')}
              type="tel"
              error={problem(`${name}.${place}.phone`)}
              {...register(`${name}.${place}.phone`)}
            />
          </div>
        )}
      />
    </fieldset>
  )
}
