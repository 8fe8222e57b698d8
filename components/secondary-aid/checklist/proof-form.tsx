'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FieldError } from '@/components/forms/field-frame'
import { KeptNote } from '@/components/forms/kept-note'
import { OptionLine } from '@/components/forms/option-line'
import { TextArea } from '@/components/forms/text-area'
import { useKeptText } from '@/components/forms/use-kept-text'
import { Button } from '@/components/ui/button'
import { explainProofAction } from '@/lib/secondary-aid/application-desk.actions'
import { type ExplainProofInput, explainProofSchema } from '@/lib/secondary-aid/application-desk.schema'
import { PROOF_OFFERS, type ProofOffer } from '@/lib/secondary-aid/proof-refusal.rules'
import { useChecklistFrame } from './checklist-frame'

const PROBLEMS = ['required', 'tooLong', 'noSuchDate', 'dayInFuture', 'chooseOne', 'nothingRefused'] as const

/** When it was explained why proof is needed, in which words, and what was offered instead. */
export function ProofForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('applicationDesk.proof')
  const { application, saving } = useChecklistFrame()
  const { text: explanation, change, kept } = useKeptText(`proof-explained:${application.id}`)
  const [typed, setTyped] = useState<Pick<ExplainProofInput, 'explainedOn' | 'offered'>>({
    explainedOn: application.proof.today,
    offered: [],
  })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [pending, setPending] = useState(false)
  const set = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }))
    setErrors({})
  }
  const textOf = (code: string) => t(`problem.${PROBLEMS.find((each) => each === code) ?? 'failed'}`)

  async function send() {
    const request = { applicationId: application.id, explanation, ...typed, submissionId: kept.submission.id }
    const parsed = explainProofSchema.safeParse(request)
    if (!parsed.success)
      return setErrors(
        Object.fromEntries(
          parsed.error.issues.map(({ path, message }) => [String(path[0]), textOf(message)]),
        ),
      )
    setPending(true)
    const problem = await saving.act(() => explainProofAction(request), ['dayInFuture', 'nothingRefused'])
    setPending(false)
    if (problem !== undefined)
      return setErrors({ [problem === 'dayInFuture' ? 'explainedOn' : 'explanation']: textOf(problem) })
    await kept.discard()
    onClose()
  }
  const toggle = (offer: ProofOffer, isOn: boolean) =>
    set({ offered: PROOF_OFFERS.filter((each) => (each === offer ? isOn : typed.offered.includes(each))) })
  return (
    <div className="mt-1.5 grid gap-2">
      <TextArea
        id="proof-explanation"
        label={t('explanation')}
        hint={t('explanationHint')}
        value={explanation}
        autoFocus
        onChange={(event) => {
          change(event.currentTarget.value)
          setErrors({})
        }}
        error={errors.explanation}
      />
      <fieldset aria-describedby={errors.offered ? 'proof-offered-error' : undefined}>
        <legend className="font-semibold text-sm">{t('offered')}</legend>
        <FieldError id="proof-offered-error" text={errors.offered} />
        {PROOF_OFFERS.map((offer) => (
          <OptionLine
            key={offer}
            type="checkbox"
            label={t(`offer.${offer}`)}
            checked={typed.offered.includes(offer)}
            onChange={(event) => toggle(offer, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <DateField
        id="proof-explained-on"
        label={t('explainedOn')}
        width="date"
        value={typed.explainedOn}
        onChange={(explainedOn) => set({ explainedOn })}
        error={errors.explainedOn}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" icon="check" pending={pending} onClick={() => void send()}>
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
