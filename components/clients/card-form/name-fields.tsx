'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { TextField } from '@/components/forms/text-field'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { sexOfPatronymic } from '@/lib/clients/name-gender.rules'
import { useCardField } from './card-form-context'

/** Surname, given name, patronymic; the patronymic tells the sex, so that nobody is asked for it. */
export function NameFields({ autoFocus = false }: { autoFocus?: boolean }) {
  const t = useTranslations('clients.fields')
  const { field } = useCardField()
  const { getValues, setValue, watch } = useFormContext<CardForm>()
  const [hasSingleName, givenName] = watch(['hasSingleName', 'givenName'])

  function takeSex() {
    const sex = sexOfPatronymic(getValues('patronymic'))
    if (sex && getValues('sex') === 'NOT_STATED') setValue('sex', sex, { shouldDirty: true })
  }
  const patronymic = field('patronymic')
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
      <TextField label={t('surname')} mark="required" autoFocus={autoFocus} {...field('surname')} />
      <div className={hasSingleName ? 'self-end' : 'grid gap-1'}>
        {!hasSingleName && <TextField label={t('givenName')} mark="required" {...field('givenName')} />}
        {/* Keeps its place when a name is typed, so that nothing below moves. */}
        <div className={hasSingleName || givenName.trim() === '' ? '' : 'invisible'}>
          <Checkbox label={t('hasSingleName')} {...field('hasSingleName', ['givenName'])} />
        </div>
      </div>
      <TextField
        label={t('patronymic')}
        {...patronymic}
        onBlur={(event) => {
          takeSex()
          return patronymic.onBlur(event)
        }}
      />
    </div>
  )
}
