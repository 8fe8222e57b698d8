'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { DeadlineRow } from './deadline-row'
import { useVisitFrame } from './visit-frame'

/** Terms that run in the person's matter: counted from a day on a paper, or told as a date. */
export function DeadlineRows({ place }: { place: number }) {
  const t = useTranslations('visit.deadlines')
  const { on } = useVisitFrame()
  const { control } = useFormContext<VisitFormInput>()
  const name = `enquiries.${place}.deadlines` as const
  const { fields, append, remove, insert } = useFieldArray({ control, name })
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold text-sm">{t('title')}</legend>
      <RepeatableRows
        rows={fields}
        rowLabel={(row) => t('row', { number: row + 1 })}
        addLabel={t('add')}
        onAdd={() =>
          append({ title: '', dueOn: '', counting: { from: on, days: 15, count: 'calendar' }, isMet: false })
        }
        onRemove={(row) => {
          const { id: _id, ...removed } = fields[row] ?? { title: '', dueOn: '' }
          remove(row)
          return () => insert(row, removed)
        }}
        renderRow={(_, row) => <DeadlineRow name={`${name}.${row}`} />}
      />
    </fieldset>
  )
}
