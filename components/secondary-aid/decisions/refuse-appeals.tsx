'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Fieldset } from '@/components/forms/fieldset'
import { TextField } from '@/components/forms/text-field'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import type { RefusalForm } from '@/lib/secondary-aid/decision-form.schema'
import type { ErrorAt } from './use-refusal-errors'

/** Both ways of appeal, each with its place and its term from the table of terms. */
export function RefuseAppeals({ errorAt }: { errorAt: ErrorAt }) {
  const t = useTranslations('secondaryAid.decisions.refuse')
  const ways = useTranslations('secondaryAid.appealWay')
  const { register, control } = useFormContext<RefusalForm>()
  const appeals = useWatch({ control, name: 'appeals' })
  return (
    <Fieldset legend={t('appeals')} id="field-appeals" {...errorAt('appeals')}>
      <div className="grid gap-3">
        {appeals.map(({ way }, place) => (
          <div key={way} className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
            <TextField
              label={t('whereOf', { way: ways(way) })}
              lang="uk"
              {...register(`appeals.${place}.where`)}
              {...errorAt(`appeals.${place}.where`)}
            />
            <TextField
              label={t('termOf', { way: ways(way) })}
              lang="uk"
              {...register(`appeals.${place}.term`)}
              {...errorAt(`appeals.${place}.term`)}
            />
          </div>
        ))}
        <div>
          <NotConfirmed>{t('termNotConfirmed')}</NotConfirmed>
        </div>
      </div>
    </Fieldset>
  )
}
