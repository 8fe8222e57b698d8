'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Fieldset } from '@/components/forms/fieldset'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import type { RefusalForm } from '@/lib/secondary-aid/decision-form.schema'
import { refusalWarnings } from '@/lib/secondary-aid/refusal.rules'
import { startingGround } from './starting-refusal'
import type { ErrorAt } from './use-refusal-errors'

/** The grounds, and of each chosen one its norm and what proves it; those nobody has confirmed say so. */
export function RefuseGrounds({ found, errorAt }: { found: CaseForDecision; errorAt: ErrorAt }) {
  const t = useTranslations('secondaryAid.decisions.refuse')
  const warnings = useTranslations('secondaryAid.refusalWarning')
  const locale = useLocale()
  const { register, control, setValue, formState } = useFormContext<RefusalForm>()
  const grounds = useWatch({ control, name: 'grounds' })

  function choose(codes: readonly string[]): void {
    const chosen = found.refusalGrounds.filter(({ code }) => codes.includes(code))
    const next = chosen.map(
      (row) => grounds.find(({ code }) => code === row.code) ?? startingGround(row, found),
    )
    setValue('grounds', next, { shouldDirty: true, shouldValidate: formState.isSubmitted })
  }
  return (
    <>
      <CheckboxGroup
        label={t('grounds')}
        name="grounds"
        options={found.refusalGrounds.map((row) => ({
          value: row.code,
          label: row[locale],
          hint: row.hint?.[locale],
        }))}
        value={grounds.map(({ code }) => code)}
        onChange={choose}
        {...errorAt('grounds')}
      />
      {grounds.map(({ code }, place) => {
        // One begun in a draft and ended since is said so at its field, and goes with its tick.
        const row = found.refusalGrounds.find((each) => each.code === code)
        return (
          <Fieldset key={code} legend={t('chosenGround', { place: place + 1, name: row?.[locale] ?? code })}>
            <div className="grid gap-3">
              {row &&
                refusalWarnings(row).map((warning) => (
                  <div key={warning}>
                    <NotConfirmed>
                      {warnings(warning)} {row.source}
                    </NotConfirmed>
                  </div>
                ))}
              <TextField
                label={t('norm')}
                lang="uk"
                {...register(`grounds.${place}.norm`)}
                {...errorAt(`grounds.${place}.norm`)}
              />
              <TextArea
                label={t('evidence')}
                lang="uk"
                hint={row?.evidence[locale]}
                {...register(`grounds.${place}.evidence`)}
                {...errorAt(`grounds.${place}.evidence`)}
              />
            </div>
          </Fieldset>
        )
      })}
    </>
  )
}
