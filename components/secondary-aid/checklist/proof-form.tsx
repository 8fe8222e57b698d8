'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { Button } from '@/components/ui/button'
import { explainProofAction } from '@/lib/secondary-aid/application-desk.actions'
import { explainProofSchema } from '@/lib/secondary-aid/application-desk.schema'
import { PROOF_OFFERS } from '@/lib/secondary-aid/proof-refusal.rules'
import { useChecklistFrame } from './checklist-frame'

const PROBLEMS = ['required', 'tooLong', 'noSuchDate', 'dayInFuture', 'chooseOne', 'nothingRefused'] as const
const formSchema = explainProofSchema.pick({ explainedOn: true, explanation: true, offered: true })

/** When it was explained why proof is needed, in which words, and what was offered instead. */
export function ProofForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('applicationDesk.proof')
  const { application, saving } = useChecklistFrame()
  const form = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { explanation: '', offered: [], explainedOn: application.proof.today },
  })
  const { errors, isSubmitting } = form.formState
  const kept = useKeptForm(`proof-explanation:${application.id}`, form)
  const textOf = (code: string | undefined) =>
    code && t(`problem.${PROBLEMS.find((each) => each === code) ?? 'failed'}`)

  const send = form.handleSubmit(async (explained) => {
    const request = { applicationId: application.id, ...explained, submissionId: kept.submission.id }
    const problem = await saving.act(() => explainProofAction(request), ['dayInFuture', 'nothingRefused'])
    // Something else was recorded under this key: it is told, and what is sent after that is another deed.
    if (problem === 'keyReused') kept.submission.renew()
    if (problem !== undefined)
      return form.setError(problem === 'dayInFuture' ? 'explainedOn' : 'explanation', { message: problem })
    await kept.discard()
    onClose()
  })
  return (
    <div className="mt-1.5 grid gap-2">
      <TextArea
        id="proof-explanation"
        label={t('explanation')}
        hint={t('explanationHint')}
        autoFocus
        {...form.register('explanation')}
        error={textOf(errors.explanation?.message)}
      />
      <Controller
        control={form.control}
        name="offered"
        render={({ field: { name, value, onChange, ref } }) => (
          <CheckboxGroup
            id="proof-offered"
            label={t('offered')}
            name={name}
            ref={ref}
            value={value}
            onChange={(ticked) => onChange(PROOF_OFFERS.filter((each) => ticked.includes(each)))}
            options={PROOF_OFFERS.map((value) => ({ value, label: t(`offer.${value}`) }))}
            error={textOf(errors.offered?.message)}
          />
        )}
      />
      <Controller
        control={form.control}
        name="explainedOn"
        render={({ field }) => (
          <DateField
            {...field}
            id="proof-explained-on"
            label={t('explainedOn')}
            width="date"
            error={textOf(errors.explainedOn?.message)}
          />
        )}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" icon="check" pending={isSubmitting} onClick={() => void send()}>
          {t('record')}
        </Button>
        <Button size="small" variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </div>
  )
}
