'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Sheet } from '@/components/ui/sheet'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import type { ProviderChoices } from '@/lib/secondary-aid/provider.queries'
import { PROVIDER_KINDS, type ProviderFormInput } from '@/lib/secondary-aid/provider.schema'

export type ErrorAt = (name: string) => { error?: string }

/** Who it is, what confirms that they may act, how they are reached. */
export function PersonPart({ choices, errorAt }: { choices: ProviderChoices; errorAt: ErrorAt }) {
  const t = useTranslations('mandates.providers')
  const label = useTranslations('mandates.providers.label')
  const kinds = useTranslations('mandates.kind')
  const languages = useTranslations('clients.codes.language')
  const { register, control } = useFormContext<ProviderFormInput>()
  const kind = useWatch({ control, name: 'kind' })
  const line = (name: 'surname' | 'givenName' | 'patronymic' | 'phone' | 'email') => ({
    label: label(name),
    ...register(name),
    ...errorAt(name),
  })
  const papers =
    kind === 'STAFF_LAWYER'
      ? (['position'] as const)
      : (['certificate', 'registerEntry', 'contract'] as const)
  return (
    <Sheet title={t('person')} id="person">
      <div className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={label('kind')}
            options={PROVIDER_KINDS.map((value) => ({ value, label: kinds(value) }))}
            {...register('kind')}
            {...errorAt('kind')}
          />
          <SelectField
            label={label('unitId')}
            options={choices.units}
            {...register('unitId')}
            {...errorAt('unitId')}
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField {...line('surname')} />
          <TextField {...line('givenName')} />
          <TextField {...line('patronymic')} />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField
            label={label('sex')}
            emptyLabel={t('choose')}
            options={[
              { value: 'FEMALE', label: t('sex.FEMALE') },
              { value: 'MALE', label: t('sex.MALE') },
            ]}
            {...register('sex')}
            {...errorAt('sex')}
          />
          <TextField type="tel" {...line('phone')} />
          <TextField type="email" {...line('email')} />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          {papers.map((name) => (
            <TextField
              key={name}
              label={label(name)}
              hint={t(`hint.${name}`)}
              lang="uk"
              {...register(name)}
              {...errorAt(name)}
            />
          ))}
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <Controller
            control={control}
            name="contractTo"
            render={({ field }) => (
              <DateField
                label={label('contractTo')}
                hint={t('hint.contractTo')}
                name={field.name}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                ref={field.ref}
                latestYear={2100}
                {...errorAt('contractTo')}
              />
            )}
          />
          <TextField
            label={label('capacity')}
            hint={t('hint.capacity')}
            inputMode="numeric"
            width="short"
            {...register('capacity')}
            {...errorAt('capacity')}
          />
          <SelectField
            label={label('staffId')}
            hint={t('hint.staffId')}
            emptyLabel={t('noAccount')}
            options={choices.accounts}
            {...register('staffId')}
            {...errorAt('staffId')}
          />
        </div>
        <Controller
          control={control}
          name="languages"
          render={({ field }) => (
            <CheckboxGroup
              label={label('languages')}
              name={field.name}
              layout="row"
              options={LANGUAGES.map((value) => ({ value, label: languages(value) }))}
              value={field.value}
              onChange={field.onChange}
              {...errorAt('languages')}
            />
          )}
        />
        <Checkbox label={label('knowsSignLanguage')} {...register('knowsSignLanguage')} />
      </div>
    </Sheet>
  )
}
