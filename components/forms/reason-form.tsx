'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { KeptNote } from './kept-note'
import { TextArea } from './text-area'
import { useKeptText } from './use-kept-text'
import type { RecalledDraft } from './use-recalled-draft'

type ReasonFormProps = {
  /** Of the draft: what is typed is kept on the server. */
  draftKey: string
  label: string
  hint?: string
  name: string
  maxLength?: number
  /** The button that does it, and whether what it does cannot be taken back. */
  confirmLabel: string
  isDanger?: boolean
  backLabel: string
  pending: boolean
  /** What is typed is kept until its draft is discarded. */
  onSend: (reason: string, kept: RecalledDraft) => void
  onBack: () => void
  /** Why what was sent was refused. */
  problem?: string | undefined
  /** Above the reason: what it is about. */
  children?: ReactNode
}

/** Asks why, and does nothing before there is an answer. */
export function ReasonForm({
  draftKey,
  label,
  hint,
  name,
  maxLength,
  confirmLabel,
  isDanger = false,
  backLabel,
  pending,
  onSend,
  onBack,
  problem,
  children,
}: ReasonFormProps) {
  const { text: reason, change, kept } = useKeptText(draftKey)
  const [error, setError] = useState<string>()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const isTold = reason.trim() !== ''
    setError(isTold ? undefined : 'reason')
    if (isTold) onSend(reason, kept)
    else event.currentTarget.querySelector('textarea')?.focus()
  }
  return (
    <form noValidate onSubmit={submit} className="grid max-w-form gap-3">
      {children}
      {problem && (
        <Banner tone="danger" role="alert">
          {problem}
        </Banner>
      )}
      <TextArea
        label={label}
        hint={hint}
        name={name}
        // Beside the button that opened it; within a dialog the dialog gives it the focus.
        autoFocus
        data-initial-focus
        rows={2}
        maxLength={maxLength}
        value={reason}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        error={error}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant={isDanger ? 'danger' : 'primary'} type="submit" pending={pending}>
          {confirmLabel}
        </Button>
        <Button onClick={onBack}>{backLabel}</Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}
