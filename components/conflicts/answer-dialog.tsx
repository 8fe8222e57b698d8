'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { ChangedSince } from '@/components/forms/changed-since'
import { KeptNote } from '@/components/forms/kept-note'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { answerCheckAction } from '@/lib/conflicts/conflict.actions'
import { answerCheckSchema, type Matter } from '@/lib/conflicts/conflict.schema'
import type { ShownCheck } from '@/lib/conflicts/conflict-check.queries'
import { useProblemText } from './conflict-problems'

type AnswerDialogProps = { matter: Matter; check: ShownCheck; onClose: () => void; onChanged: () => void }

/** Nothing is chosen at the start; what the check no longer asks for is not chosen either. */
const formSchema = (answers: ShownCheck['answers']) =>
  answerCheckSchema.extend({
    answer: z
      .string()
      .refine((typed) => answers.some((each) => each === typed), { error: 'chooseOne' })
      .pipe(answerCheckSchema.shape.answer),
  })

/** A person says what the program cannot: whether it is the same person, and whether the matters collide. */
export function AnswerDialog({ matter, check, onClose, onChanged }: AnswerDialogProps) {
  const t = useTranslations('conflicts.answer')
  const problems = useProblemText()
  const form = useForm({
    resolver: zodResolver(formSchema(check.answers)),
    // With the check it was written about: a draft does not pass for an answer to a later one.
    defaultValues: { checkId: check.id, expected: String(check.verdict), answer: '', reason: '' },
  })
  const { errors } = form.formState
  const kept = useKeptForm(`conflict-answer:${matter.id}`, form)
  const [checkId, expected] = useWatch({ control: form.control, name: ['checkId', 'expected'] })
  const isChanged = checkId !== check.id || expected !== check.verdict
  const { send, pending, problem } = useSubmission(() => {
    onChanged()
    onClose()
  })
  const save = form.handleSubmit(async (typed) => {
    const sent = await send(() => answerCheckAction(typed), kept)
    // What is new stands behind the dialog; what was typed stays in it.
    if (sent?.ok === false && sent.error === 'changedMeanwhile') onChanged()
  })
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <form noValidate onSubmit={save} className="grid gap-3.5">
        {isChanged && (
          <ChangedSince
            title={t('changedSince')}
            text={t('changedSinceText')}
            onCompared={() => {
              form.setValue('checkId', check.id)
              form.setValue('expected', check.verdict)
            }}
          />
        )}
        <RadioGroup
          label={t('label')}
          options={check.answers.map((each) => ({ value: each, label: t(each), hint: t(`hint.${each}`) }))}
          {...form.register('answer')}
          {...(errors.answer?.message ? { error: errors.answer.message } : {})}
        />
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          id="conflict-reason"
          rows={3}
          maxLength={1000}
          {...form.register('reason')}
          {...(errors.reason?.message ? { error: errors.reason.message } : {})}
        />
        {problem && !(isChanged && problem === 'changedMeanwhile') && (
          <p role="alert" className="text-danger text-sm">
            {problems(problem)}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" type="submit" pending={pending}>
            {t('save')}
          </Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </Dialog>
  )
}
