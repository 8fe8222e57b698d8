'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'
import {
  APPLICATION_DUES,
  APPLICATION_GROUPS,
  APPLICATION_OWNERS,
  type ApplicationFilter,
  applicationFilterSchema,
  DECISION_KINDS,
} from '@/lib/secondary-aid/application.schema'
import { filterOfForm, registerFormOf, registerFormSchema } from '@/lib/secondary-aid/register-form.schema'
import type { RegisterWorker } from '@/lib/secondary-aid/register-view.queries'
import { useCategoryName } from '../decisions/use-category-name'

type RegisterFiltersProps = {
  filter: ApplicationFilter
  workers: readonly RegisterWorker[]
  categories: readonly string[]
  onShow: (filter: ApplicationFilter) => void
}

type Day = 'receivedFrom' | 'receivedTo' | 'decidedFrom' | 'decidedTo'

/** The conditions: the usual ones in sight, the rest one press away. */
export function RegisterFilters({ filter, workers, categories, onShow }: RegisterFiltersProps) {
  const t = useTranslations('register.filter')
  const kinds = useTranslations('register.kinds')
  const states = useTranslations('secondaryAid.state')
  const channels = useTranslations('enquiries.channel')
  const categoryName = useCategoryName()
  const { register, control, handleSubmit } = useForm({
    resolver: zodResolver(registerFormSchema),
    defaultValues: registerFormOf(filter),
  })
  const isDecisions = filter.list === 'DECISIONS'
  const hasMore = Boolean(filter.category || filter.channel || filter.receivedFrom || filter.receivedTo)
  const day = (name: Day) => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <DateField
          {...field}
          label={t(name)}
          error={error?.message === 'days' ? t('days') : error?.message}
        />
      )}
    />
  )

  return (
    <search className="no-print mb-4" aria-label={t('label')}>
      <form
        noValidate
        onSubmit={handleSubmit((form) => onShow(filterOfForm(form)))}
        className="rounded-control border border-line bg-paper px-3.5 py-3"
      >
        <input type="hidden" {...register('list')} />
        <div className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
          <SelectField
            label={t('whose')}
            {...register('whose')}
            options={[
              ...APPLICATION_OWNERS.map((of) => ({ value: of, label: t(of) })),
              ...workers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {isDecisions ? (
            <>
              <SelectField
                label={t('decision')}
                emptyLabel={t('anyDecision')}
                {...register('decision')}
                options={DECISION_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
              />
              {day('decidedFrom')}
              {day('decidedTo')}
            </>
          ) : (
            <>
              <SelectField
                label={t('state')}
                {...register('state')}
                options={APPLICATION_GROUPS.map((state) => ({
                  value: state,
                  label: state === 'OPEN' || state === 'ALL' ? t(state) : states(state),
                }))}
              />
              <SelectField
                label={t('due')}
                emptyLabel={t('anyDue')}
                {...register('due')}
                options={APPLICATION_DUES.map((due) => ({ value: due, label: t(`dues.${due}`) }))}
              />
            </>
          )}
          <TextField
            label={t('number')}
            width="code"
            title={t('numberHint')}
            autoComplete="off"
            {...register('number')}
          />
          <Button variant="primary">{t('show')}</Button>
        </div>
        <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1">
            <Disclosure summary={t('more')} isOpen={hasMore}>
              <div className="flex flex-wrap items-start gap-3 pt-1">
                <SelectField
                  label={t('category')}
                  hint={t('categoryHint')}
                  emptyLabel={t('anyCategory')}
                  {...register('category')}
                  options={categories
                    .map((code) => ({ value: code, label: categoryName(code) }))
                    .toSorted((a, b) => a.label.localeCompare(b.label))}
                />
                <SelectField
                  label={t('channel')}
                  emptyLabel={t('anyChannel')}
                  {...register('channel')}
                  options={CHANNELS.map((channel) => ({ value: channel, label: channels(channel) }))}
                />
                {day('receivedFrom')}
                {day('receivedTo')}
              </div>
            </Disclosure>
          </div>
          <Button
            variant="link"
            size="small"
            onClick={() => onShow(applicationFilterSchema.parse({ list: filter.list, of: 'CENTRE' }))}
          >
            {t('clear')}
          </Button>
        </div>
      </form>
    </search>
  )
}
