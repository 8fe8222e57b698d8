'use client'

import { type FormEvent, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { useProblemText } from './use-referral-texts'

type OneTextFormProps = {
  id: string
  /** What opens it. */
  summary: string
  label: string
  hint?: string
  button: string
  rows?: number
  submit: (
    text: string,
    submissionId: string,
  ) => Promise<{ ok: true; value: unknown } | { ok: false; error: string }>
  onDone: () => void
}

/** A deed that needs some words and nothing else, behind a line that opens. */
export function OneTextForm({ id, summary, label, hint, button, rows, submit, onDone }: OneTextFormProps) {
  const textOf = useProblemText()
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  const { send, pending, problem } = useSubmission(onDone)

  function press(event: FormEvent) {
    event.preventDefault()
    if (words.trim() === '') return setError('required')
    setError(undefined)
    void send((submissionId) => submit(words, submissionId))
  }
  const text = textOf(problem)
  return (
    <Disclosure summary={summary}>
      <form noValidate onSubmit={press} className="grid max-w-form gap-2">
        <TextArea
          label={label}
          id={id}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          {...(rows ? { rows } : {})}
          {...(hint ? { hint } : {})}
          {...(error ? { error } : {})}
        />
        {text && (
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        )}
        <div>
          <Button type="submit" size="small" pending={pending}>
            {button}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
