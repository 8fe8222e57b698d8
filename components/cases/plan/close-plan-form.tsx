'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { KeptNote } from '@/components/forms/kept-note'
import { RadioGroup } from '@/components/forms/radio-group'
import { RecordChanged } from '@/components/forms/record-changed'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { closePlanAction } from '@/lib/cases/case-plan.actions'
import type { CasePlan } from '@/lib/cases/case-plan.queries'
import { PLAN_OUTCOMES } from '@/lib/cases/case-plan.rules'
import { closePlanSchema } from '@/lib/cases/case-plan.schema'
import { usePlanProblem } from './use-plan-problem'

// Nothing is chosen at the start.
const closingSchema = closePlanSchema.extend({ outcome: z.string().pipe(closePlanSchema.shape.outcome) })

/** How the plan ended, and what is worth knowing of it. */
export function ClosePlanForm({ plan, onClose }: { plan: CasePlan; onClose: () => void }) {
  const t = useTranslations('casePlan')
  const router = useRouter()
  const problems = usePlanProblem()
  const { id: planId, revision } = plan
  const form = useForm({
    resolver: zodResolver(closingSchema),
    defaultValues: { planId, expectedRevision: revision, outcome: '', note: '' },
  })
  const { errors } = form.formState
  const kept = useKeptForm(`case-plan-close:${planId}`, form)
  const seen = useWatch({ control: form.control, name: 'expectedRevision' })
  const { send, pending, problem } = useSubmission(() => {
    onClose()
    router.refresh()
  })
  const submit = form.handleSubmit(async (closed) => {
    await send(() => closePlanAction(closed), kept)
  })
  return (
    <form noValidate onSubmit={submit} className="grid gap-3.5">
      <p>{t('closing.text')}</p>
      <RecordChanged {...{ seen, revision }} onCompared={(now) => form.setValue('expectedRevision', now)} />
      <RadioGroup
        label={t('closing.outcome')}
        options={PLAN_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        {...form.register('outcome')}
        {...(errors.outcome?.message ? { error: errors.outcome.message } : {})}
      />
      <TextArea
        label={t('closing.note')}
        id="plan-closing-note"
        mark="optional"
        rows={2}
        maxLength={1000}
        {...form.register('note')}
        {...(errors.note?.message ? { error: errors.note.message } : {})}
      />
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problems(problem)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" type="submit" pending={pending}>
          {t('closing.confirm')}
        </Button>
        <Button keycap="Esc" onClick={onClose}>
          {t('closing.keep')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}
