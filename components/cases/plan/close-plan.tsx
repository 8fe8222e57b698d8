'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { closePlanAction } from '@/lib/cases/case-plan.actions'
import type { CasePlan } from '@/lib/cases/case-plan.queries'
import { PLAN_OUTCOMES, type PlanOutcome } from '@/lib/cases/case-plan.rules'
import { usePlanProblem } from './use-plan-problem'

/** Ends the plan, with how it ended; it stays in the history and may be taken up again. */
export function ClosePlan({ plan }: { plan: CasePlan }) {
  const t = useTranslations('casePlan')
  const router = useRouter()
  const problems = usePlanProblem()
  const [isOpen, setIsOpen] = useState(false)
  const [outcome, setOutcome] = useState<PlanOutcome>()
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { send, pending, problem } = useSubmission(() => {
    setIsOpen(false)
    router.refresh()
  })

  function close(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (!outcome || pending) return
    void send(() => closePlanAction({ planId: plan.id, expectedRevision: plan.revision, outcome, note }))
  }
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('close')}</Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={t('closing.title')}>
        <form noValidate onSubmit={close} className="grid gap-3.5">
          <p>{t('closing.text')}</p>
          <RadioGroup
            label={t('closing.outcome')}
            name="plan-outcome"
            options={PLAN_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            value={outcome ?? ''}
            onChange={({ currentTarget }) =>
              setOutcome(PLAN_OUTCOMES.find((each) => each === currentTarget.value))
            }
            {...(isTried && !outcome ? { error: 'chooseOne' } : {})}
          />
          <TextArea
            label={t('closing.note')}
            id="plan-closing-note"
            mark="optional"
            rows={2}
            maxLength={1000}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          {problem && (
            <p role="alert" className="text-danger text-sm">
              {problems(problem)}
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" type="submit" pending={pending}>
              {t('closing.confirm')}
            </Button>
            <Button keycap="Esc" onClick={() => setIsOpen(false)}>
              {t('closing.keep')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
