'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { TOLD } from '@/lib/secondary-aid/aid-ending.rules'
import { type Ground, needsConfirming } from '@/lib/secondary-aid/ground.rules'
import type { ErrorAt } from './use-mandate-texts'

/** Facts, proof and who was told: the same for a replacement and a termination. */
export function EndingFields({ errorAt }: { errorAt: ErrorAt }) {
  const t = useTranslations('mandates.ending')
  const told = useTranslations('secondaryAid.told')
  const { register, control } = useFormContext<{ facts: string; evidence: string; toldTo: string[] }>()
  return (
    <>
      <TextArea label={t('facts')} lang="uk" {...register('facts')} {...errorAt('facts')} />
      <TextArea
        label={t('evidence')}
        hint={t('evidenceHint')}
        lang="uk"
        {...register('evidence')}
        {...errorAt('evidence')}
      />
      <Controller
        control={control}
        name="toldTo"
        render={({ field }) => (
          <CheckboxGroup
            label={t('toldTo')}
            name={field.name}
            options={TOLD.map((value) => ({ value, label: told(value) }))}
            value={field.value}
            onChange={field.onChange}
            {...errorAt('toldTo')}
          />
        )}
      />
    </>
  )
}

/** Who signs: the name is the viewer’s, the position may be worded. */
export function SignatoryField({ name, errorAt }: { name: string; errorAt: ErrorAt }) {
  const t = useTranslations('mandates.ending')
  const { register } = useFormContext<{ signatoryPosition: string }>()
  return (
    <TextField
      label={t('signatoryPosition')}
      hint={name}
      lang="uk"
      {...register('signatoryPosition')}
      {...errorAt('signatoryPosition')}
    />
  )
}

/** The norm of the chosen ground, and the mark when nobody has checked it against the law. */
export function GroundNote({ ground }: { ground: Ground | undefined }): ReactNode {
  const t = useTranslations('mandates.ending')
  if (!ground) return null
  return (
    <div className="grid justify-items-start gap-1 text-ink-2 text-sm">
      <span>{[ground.legalBasis.uk, ground.hint?.uk].filter(Boolean).join('. ')}</span>
      {needsConfirming(ground) && <NotConfirmed>{t('groundNotConfirmed')}</NotConfirmed>}
    </div>
  )
}
