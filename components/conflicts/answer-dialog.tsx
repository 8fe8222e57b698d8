'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { answerCheckAction } from '@/lib/conflicts/conflict.actions'
import type { ShownCheck } from '@/lib/conflicts/conflict-check.queries'
import type { ConflictAnswer } from '@/lib/conflicts/conflict-verdict.rules'
import { useProblemText } from './conflict-problems'

type AnswerDialogProps = { check: ShownCheck; onClose: () => void; onChanged: () => void }

/** A person says what the program cannot: whether it is the same person, and whether the matters collide. */
export function AnswerDialog({ check, onClose, onChanged }: AnswerDialogProps) {
  const t = useTranslations('conflicts.answer')
  const problems = useProblemText()
  const [answer, setAnswer] = useState<ConflictAnswer>()
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { send, pending, problem } = useSubmission(() => {
    onChanged()
    onClose()
  })

  async function save(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (!answer || reason.trim() === '' || pending) return
    const sent = await send(() =>
      answerCheckAction({ checkId: check.id, expected: check.verdict, answer, reason }),
    )
    // What is new stands behind the dialog; what was typed stays in it.
    if (sent?.ok === false && sent.error === 'changedMeanwhile') onChanged()
  }
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <form noValidate onSubmit={save} className="grid gap-3.5">
        <RadioGroup
          label={t('label')}
          name="conflict-answer"
          options={check.answers.map((each) => ({ value: each, label: t(each), hint: t(`hint.${each}`) }))}
          value={answer ?? ''}
          onChange={({ currentTarget }) =>
            setAnswer(check.answers.find((each) => each === currentTarget.value))
          }
          {...(isTried && !answer ? { error: 'chooseOne' } : {})}
        />
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          id="conflict-reason"
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          {...(isTried && reason.trim() === '' ? { error: 'reason' } : {})}
        />
        {problem && (
          <p role="alert" className="text-danger text-sm">
            {problems(problem)}
          </p>
        )}
        <div>
          <Button variant="primary" type="submit" pending={pending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
