'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { fieldId } from '@/components/forms/field-frame'
import { TextField } from '@/components/forms/text-field'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import type { RefusalForm } from '@/lib/secondary-aid/decision-form.schema'
import { offersFor } from '@/lib/secondary-aid/refusal.rules'
import { OFFER_KINDS } from '@/lib/secondary-aid/refusal-grounds'
import { emptyOffer, OFFER_FIELDS } from './starting-refusal'
import type { ErrorAt } from './use-refusal-errors'

/** What is offered instead, out of what the chosen grounds leave open, with all the person needs to take it up. */
export function RefuseOffers({ found, errorAt }: { found: CaseForDecision; errorAt: ErrorAt }) {
  const t = useTranslations('secondaryAid.decisions.refuse')
  const kinds = useTranslations('secondaryAid.offer')
  const { register, control, setValue, formState } = useFormContext<RefusalForm>()
  const [grounds, offers] = useWatch({ control, name: ['grounds', 'offers'] })
  const chosen = found.refusalGrounds.filter((row) => grounds.some(({ code }) => code === row.code))
  const allowed = offersFor(chosen)
  const shown = OFFER_KINDS.filter(
    (kind) => allowed.includes(kind) || offers.some((offer) => offer.kind === kind),
  )

  function choose(ticked: readonly string[]): void {
    const next = OFFER_KINDS.filter((kind) => ticked.includes(kind)).map(
      (kind) => offers.find((offer) => offer.kind === kind) ?? emptyOffer(kind),
    )
    setValue('offers', next, { shouldDirty: true, shouldValidate: formState.isSubmitted })
  }
  return (
    <div className="grid gap-3">
      <CheckboxGroup
        label={t('offers')}
        name="offers"
        options={shown.map((value) => ({ value, label: kinds(value) }))}
        value={offers.map(({ kind }) => kind)}
        onChange={choose}
        {...(shown.length === 0 ? { hint: t('chooseGroundFirst') } : {})}
        {...errorAt('offers')}
      />
      {offers.map(({ kind }, place) => (
        <div key={kind} className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {OFFER_FIELDS[kind].map((field) => {
            const name = `offers.${place}.${field}` as const
            const label = t(`offer.${field}`)
            return field === 'on' ? (
              <Controller
                key={field}
                control={control}
                name={`offers.${place}.on`}
                render={({ field: { value, onChange, onBlur, ref } }) => (
                  <DateField
                    id={fieldId(name)}
                    label={label}
                    latestYear={new Date().getFullYear() + 1}
                    {...{ value, onChange, onBlur, ref }}
                    {...errorAt(name)}
                  />
                )}
              />
            ) : (
              <TextField key={field} label={label} lang="uk" {...register(name)} {...errorAt(name)} />
            )
          })}
        </div>
      ))}
    </div>
  )
}
