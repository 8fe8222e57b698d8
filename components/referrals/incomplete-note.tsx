'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { reportIncompleteAction } from '@/lib/referrals/referral.actions'
import { useProblemText } from './use-referral-texts'

/** Whoever has rung and found out what the record lacks passes it to the head, who writes it in. */
export function IncompleteNote({ partnerId }: { partnerId: string }) {
  const t = useTranslations('referrals.choose')
  const textOf = useProblemText()
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const [isSent, setIsSent] = useState(false)
  const { send, pending, problem } = useSubmission(() => setIsSent(true))

  function submit(event: FormEvent) {
    event.preventDefault()
    if (note.trim() === '') return setError('required')
    setError(undefined)
    void send((submissionId) => reportIncompleteAction({ partnerId, note, submissionId }))
  }
  if (isSent)
    return (
      <p role="status" className="mt-1 text-ok">
        {t('sent')}
      </p>
    )
  const text = textOf(problem)
  return (
    <Disclosure summary={t('tell')}>
      <form noValidate onSubmit={submit} className="grid max-w-form gap-2">
        <TextArea
          label={t('note')}
          hint={t('tellText')}
          id={`note-${partnerId}`}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          {...(error ? { error } : {})}
        />
        {text && (
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        )}
        <div>
          <Button type="submit" size="small" pending={pending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
