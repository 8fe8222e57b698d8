'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Need } from '@/lib/partners/needs.rules'
import { reportUnmetNeedAction } from '@/lib/referrals/referral.actions'
import { unmetNeedSchema } from '@/lib/referrals/referral.schema'
import { UNMET_REASONS } from '@/lib/referrals/referral-need.rules'
import { useProblemText } from './use-referral-texts'

type NobodyFoundProps = {
  need: Need
  enquiryId: string | null
  clientId: string | null
  placeCode: string | null
}

const { why, words } = unmetNeedSchema.shape
const formSchema = z.object({ why: z.string().pipe(why), words })

/** Nobody fits: the need goes on the list the head works on. */
export function NobodyFound(props: NobodyFoundProps) {
  const t = useTranslations('referrals.choose')
  const [state, setState] = useState<'folded' | 'open' | 'done'>('folded')
  if (state === 'done')
    return (
      <Banner tone="ok" role="status">
        {t('reported')}
      </Banner>
    )
  if (state === 'folded') return <Button onClick={() => setState('open')}>{t('nobody')}</Button>
  return <NobodyForm {...props} onDone={() => setState('done')} onBack={() => setState('folded')} />
}

type NobodyFormProps = NobodyFoundProps & { onDone: () => void; onBack: () => void }

function NobodyForm({ need, enquiryId, clientId, placeCode, onDone, onBack }: NobodyFormProps) {
  const t = useTranslations('referrals')
  const textOf = useProblemText()
  const form = useForm({ resolver: zodResolver(formSchema), defaultValues: { why: '', words: '' } })
  const { register, handleSubmit, formState } = form
  const about = enquiryId ?? clientId
  const kept = useKeptForm(`unmet-${asKey(need)}${about ? `:${about}` : ''}`, form)
  const { send, pending, problem } = useSubmission(onDone)
  const submit = handleSubmit((told) =>
    send(
      (submissionId) => reportUnmetNeedAction({ ...told, need, enquiryId, placeCode, submissionId }),
      kept,
    ),
  )
  const text = textOf(problem)
  return (
    <form
      noValidate
      onSubmit={submit}
      className="grid max-w-form gap-3 rounded-control border border-accent bg-paper px-4 py-3"
    >
      <h2 className="text-lg">{t('choose.nobodyTitle')}</h2>
      <p className="text-ink-2 text-sm">{t('choose.nobodyText')}</p>
      <SelectField
        label={t('choose.why')}
        emptyLabel=""
        options={UNMET_REASONS.map((value) => ({ value, label: t(`unmet.why.${value}`) }))}
        {...register('why')}
        error={formState.errors.why?.message}
      />
      <TextArea label={t('choose.words')} {...register('words')} error={formState.errors.words?.message} />
      {text && (
        <Banner tone="danger" role="alert">
          {text}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={pending}>
          {t('choose.report')}
        </Button>
        <Button onClick={onBack}>{t('act.back')}</Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}

const asKey = (need: Need) => need.toLowerCase().replaceAll('_', '-')
