'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { TextField } from '@/components/forms/text-field'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'

type PaperRowsProps = { place: number; field: 'papersShown' | 'papersToBring' }

/** Papers the person showed, or is to bring, one a row. */
export function PaperRows({ place, field }: PaperRowsProps) {
  const t = useTranslations('visit.papers')
  const { register, control, setValue, formState } = useFormContext<VisitFormInput>()
  const name = `enquiries.${place}.${field}` as const
  const papers: string[] = (useWatch({ control, name }) ?? []).map((paper) => paper ?? '')
  const errors = formState.errors.enquiries?.[place]?.[field]
  const write = (next: string[]) => setValue(name, next, { shouldDirty: true })
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold text-sm">{t(field)}</legend>
      <RepeatableRows
        rows={papers.map((_, row) => ({ id: `${field}-${place}-${row}` }))}
        rowLabel={(row) => t('row', { number: row + 1 })}
        addLabel={t('add')}
        onAdd={() => write([...papers, ''])}
        onRemove={(row) => {
          write(papers.filter((_, other) => other !== row))
          return () => write(papers)
        }}
        renderRow={(_, row) => (
          <TextField
            label={t('row', { number: row + 1 })}
            hideLabel
            {...register(`${name}.${row}`)}
            error={errors?.[row]?.message}
          />
        )}
      />
    </fieldset>
  )
}
