'use client'

import { type FormEvent, useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useKeptText } from '@/components/forms/use-kept-text'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { useProblemText } from './use-referral-texts'

type OneTextFormProps = {
  id: string
  /** Of the draft: what is typed is kept on the server. */
  draftKey: string
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
export function OneTextForm({ summary, ...form }: OneTextFormProps) {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <Disclosure summary={summary} onOpen={() => setIsAsked(true)}>
      {isAsked && <WordsForm {...form} />}
    </Disclosure>
  )
}

type WordsFormProps = Omit<OneTextFormProps, 'summary'>

function WordsForm({ id, draftKey, label, hint, button, rows, submit, onDone }: WordsFormProps) {
  const textOf = useProblemText()
  const { text: words, change, kept } = useKeptText(draftKey)
  const [error, setError] = useState<string>()
  const { send, pending, problem } = useSubmission(onDone)

  function press(event: FormEvent) {
    event.preventDefault()
    if (words.trim() === '') return setError('required')
    setError(undefined)
    void send((submissionId) => submit(words, submissionId), kept)
  }
  const text = textOf(problem)
  return (
    <form noValidate onSubmit={press} className="grid max-w-form gap-2">
      <TextArea
        label={label}
        id={id}
        value={words}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        {...(rows ? { rows } : {})}
        {...(hint ? { hint } : {})}
        {...(error ? { error } : {})}
      />
      {text && (
        <Banner tone="danger" role="alert">
          {text}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="small" pending={pending}>
          {button}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}
