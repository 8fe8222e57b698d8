'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { drawMonthAction } from '@/lib/oversight/quality.actions'
import { sampleFormSchema } from '@/lib/oversight/quality.schema'
import type { SampleChoices } from '@/lib/oversight/quality-draw.queries'
import { usePeriodName, useQualityProblem } from './use-quality-texts'

type DrawFormProps = { choices: SampleChoices; seed: string }
type Drawn = { drawn: number; added: number; withoutReader: number }

/** The month, how many, by which seed, who reads. */
export function DrawForm({ choices, seed }: DrawFormProps) {
  const t = useTranslations('quality.draw')
  const router = useRouter()
  const periodName = usePeriodName()
  const problemText = useQualityProblem()
  const { units, unitId, periods, period, closed, workers, readers } = choices
  const form = useForm({
    resolver: zodResolver(sampleFormSchema),
    defaultValues: {
      unitId,
      period,
      seed,
      size: String(Math.min(closed, Math.max(workers, 2 * workers)) || ''),
      readerIds: readers.filter(({ isAway }) => !isAway).map(({ id }) => id),
    },
  })
  const { errors } = form.formState
  const { send, pending, problem } = useSubmission<Drawn>(({ added, withoutReader }) => {
    router.push(`/quality?added=${added}&unread=${withoutReader}`)
  })
  const submit = form.handleSubmit((typed) =>
    send((submissionId) => drawMonthAction({ ...typed, submissionId })),
  )
  const look = (more: Record<string, string>) =>
    router.push(`/quality/draw?${new URLSearchParams({ unit: unitId, period, ...more })}`)
  const text = problemText(problem)
  return (
    <form noValidate onSubmit={submit} className="grid max-w-form gap-4">
      {text && (
        <Banner tone="danger" role="alert">
          {text}
        </Banner>
      )}
      <div className="flex flex-wrap gap-3">
        {units.length > 1 && (
          <SelectField
            label={t('unit')}
            name="unit"
            width="medium"
            options={units}
            value={unitId}
            onChange={({ currentTarget }) => look({ unit: currentTarget.value })}
          />
        )}
        <SelectField
          label={t('period')}
          name="period"
          width="code"
          options={periods.map((value) => ({ value, label: periodName(value) }))}
          value={period}
          onChange={({ currentTarget }) => look({ period: currentTarget.value })}
        />
      </div>
      <p className="text-ink-2">
        {closed > 0 ? t('holds', { closed, workers }) : t('holdsNone')} {t('leftOut')}
      </p>
      <div className="flex flex-wrap gap-3">
        <TextField
          label={t('size')}
          width="short"
          inputMode="numeric"
          hint={t('sizeHint', { workers })}
          {...form.register('size')}
          {...(errors.size?.message ? { error: errors.size.message } : {})}
        />
        <TextField
          label={t('seed')}
          width="code"
          hint={t('seedHint')}
          {...form.register('seed')}
          {...(errors.seed?.message ? { error: errors.seed.message } : {})}
        />
      </div>
      <Controller
        control={form.control}
        name="readerIds"
        render={({ field: { name, value, onChange, ref } }) => (
          <CheckboxGroup
            label={t('readers')}
            hint={t('readersHint')}
            options={readers.map(({ id, name: reader, position, isAway }) => ({
              value: id,
              label: position ? `${reader}, ${position}` : reader,
              ...(isAway ? { hint: t('away') } : {}),
            }))}
            {...{ name, value, onChange, ref }}
            {...(errors.readerIds?.message ? { error: errors.readerIds.message } : {})}
          />
        )}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          pending={pending}
          {...(closed === 0 ? { disabledReason: t('holdsNone') } : {})}
        >
          {t('send')}
        </Button>
        <ButtonLink variant="link" href="/quality">
          {t('back')}
        </ButtonLink>
      </div>
    </form>
  )
}
