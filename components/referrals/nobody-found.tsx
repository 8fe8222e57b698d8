'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Need } from '@/lib/partners/needs.rules'
import { reportUnmetNeedAction } from '@/lib/referrals/referral.actions'
import { UNMET_REASONS, type UnmetReason } from '@/lib/referrals/referral-need.rules'
import { useProblemText } from './use-referral-texts'

type NobodyFoundProps = { need: Need; enquiryId: string | null; placeCode: string | null }

/** Nobody fits: the need goes on the list the head works on. */
export function NobodyFound({ need, enquiryId, placeCode }: NobodyFoundProps) {
  const t = useTranslations('referrals')
  const textOf = useProblemText()
  const [isOpen, setIsOpen] = useState(false)
  const [why, setWhy] = useState<UnmetReason>()
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  const [isDone, setIsDone] = useState(false)
  const { send, pending, problem } = useSubmission(() => setIsDone(true))

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!why) return setError('chooseOne')
    setError(undefined)
    void send((submissionId) =>
      reportUnmetNeedAction({ need, why, words, enquiryId, placeCode, submissionId }),
    )
  }
  if (isDone)
    return (
      <Banner tone="ok" role="status">
        {t('choose.reported')}
      </Banner>
    )
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{t('choose.nobody')}</Button>
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
        name="unmet-why"
        emptyLabel=""
        value={why ?? ''}
        options={UNMET_REASONS.map((value) => ({ value, label: t(`unmet.why.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setWhy(UNMET_REASONS.find((each) => each === value))}
        {...(error ? { error } : {})}
      />
      <TextArea
        label={t('choose.words')}
        name="unmet-words"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {text && (
        <Banner tone="danger" role="alert">
          {text}
        </Banner>
      )}
      <div className="flex gap-3">
        <Button variant="primary" pending={pending}>
          {t('choose.report')}
        </Button>
        <Button onClick={() => setIsOpen(false)}>{t('act.back')}</Button>
      </div>
    </form>
  )
}
