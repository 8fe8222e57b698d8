'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '@/components/forms/checkbox'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { Button } from '@/components/ui/button'
import { type WindowForm as WindowFormValues, windowFormSchema } from '@/lib/queue/window.schema'
import type { useKeeping } from './use-keeping'

type WindowFormProps = {
  defaults: WindowFormValues
  save: string
  isPrimary: boolean
  keeping: ReturnType<typeof useKeeping>
  /** Whether it was saved. */
  onSave: (values: WindowFormValues) => Promise<boolean>
  children?: ReactNode
}

/** The name of a window in both languages, and whether it is the quick counter. */
export function WindowForm({ defaults, save, isPrimary, keeping, onSave, children }: WindowFormProps) {
  const t = useTranslations('hall.settings')
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(windowFormSchema),
    defaultValues: defaults,
  })
  const isNameTaken = keeping.problem?.code === 'nameTaken'
  const nameError = formState.errors.name?.message ?? (isNameTaken ? keeping.problem?.text : undefined)
  const submit = handleSubmit(async (values) => {
    if (await onSave(values)) reset(defaults)
  })
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t('name')} hint={t('nameHint')} error={nameError} {...register('name')} />
        <TextField
          label={t('nameEn')}
          lang="en"
          error={formState.errors.nameEn?.message}
          {...register('nameEn')}
        />
      </div>
      <Checkbox label={t('isQuick')} {...register('isQuick')} />
      {keeping.problem && !isNameTaken && (
        <p role="alert" className="font-semibold text-danger text-sm">
          {keeping.problem.text}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant={isPrimary ? 'primary' : 'secondary'} type="submit" pending={keeping.pending}>
          {save}
        </Button>
        {children}
      </div>
    </form>
  )
}
