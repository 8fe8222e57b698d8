'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import type { PlainDate } from '@/lib/core/plain-date'
import { confirmRuleAction } from '@/lib/rules/rule-correction.actions'
import { CONFIRMING, confirmRuleSchema } from '@/lib/rules/rule-correction.schema'
import { useRuleFault } from './use-rule-form'

type ConfirmRuleProps = {
  kind: string
  code: string
  from: PlainDate | null
  seenRevision: number
  draftKey: string
}

const formSchema = confirmRuleSchema.pick({ confidence: true, source: true, reason: true })

/** Somebody has seen the rule where it is written: who, where and what. The mark goes, the rule stays as it is. */
export function ConfirmRule({ kind, code, from, seenRevision, draftKey }: ConfirmRuleProps) {
  const t = useTranslations('rules.confirm')
  const tc = useTranslations('rules.confidence')
  const textOf = useRuleFault()
  const router = useRouter()
  const { run, pending } = useAct(confirmRuleAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { confidence: 'law' as const, source: '', reason: '' },
  })
  const { register, handleSubmit, formState } = form
  const kept = useKeptForm(draftKey, form, String(seenRevision))
  const submit = handleSubmit(async (values) => {
    const known = confirmRuleSchema.shape.kind.parse(kind)
    const answer = await run({
      ...{ kind: known, code, from, seenRevision, submissionId: kept.submission.id },
      ...values,
    })
    if (answer.ok) {
      kept.settle()
      return router.refresh()
    }
    if (answer.error === 'keyReused') kept.submission.renew()
    setOutcome({ isDone: false, text: textOf(answer.error) ?? answer.error })
  })
  const { errors } = formState
  return (
    <Sheet title={t('title')} id="confirm">
      <form noValidate onSubmit={submit} className="grid gap-3">
        <p className="text-ink-2 text-sm">{t('lead')}</p>
        <SelectField
          label={t('confidence')}
          options={CONFIRMING.map((value) => ({ value, label: tc(value) }))}
          {...register('confidence')}
          error={errors.confidence?.message}
        />
        <TextArea
          label={t('source')}
          hint={t('sourceHint')}
          rows={1}
          {...register('source')}
          error={errors.source?.message}
        />
        <TextArea
          label={t('who')}
          hint={t('whoHint')}
          rows={2}
          {...register('reason')}
          error={errors.reason?.message && t('whoMissing')}
        />
        <OutcomeNote outcome={outcome} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" icon="check" pending={pending}>
            {t('confirm')}
          </Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </Sheet>
  )
}
