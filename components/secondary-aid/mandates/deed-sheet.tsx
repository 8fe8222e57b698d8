'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type SubmitEventHandler, useEffect, useRef } from 'react'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useProblemText } from './use-mandate-texts'

/** A deed sent once, with the words of its refusal. */
export function useDeed(onDone: () => void | Promise<void>) {
  const submission = useSubmission<unknown>(onDone)
  const textOf = useProblemText()
  return { ...submission, text: textOf(submission.problem) }
}

type DeedSheetProps = {
  title: string
  confirm: string
  deed: Pick<ReturnType<typeof useDeed>, 'pending' | 'text'>
  onSubmit: SubmitEventHandler<HTMLFormElement>
  onBack: () => void
  /** What has become of what was typed. */
  status?: ReactNode
  children: ReactNode
}

/** The last step of a deed over the page it belongs to: its title takes the focus. */
export function DeedSheet({ title, confirm, deed, onSubmit, onBack, status, children }: DeedSheetProps) {
  const t = useTranslations('mandates')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <form
      noValidate
      onSubmit={onSubmit}
      className="grid gap-3.5 rounded-control border border-accent bg-paper px-4 pt-3 pb-3.5 sm:px-5"
    >
      <h2 ref={heading} tabIndex={-1} className="focus-inset text-lg">
        {title}
      </h2>
      {children}
      {deed.text && (
        <Banner tone="danger" role="alert">
          {deed.text}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={deed.pending}>
          {confirm}
        </Button>
        <Button onClick={onBack}>{t('notYet')}</Button>
        {status}
      </div>
    </form>
  )
}
