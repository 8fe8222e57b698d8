'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useChecklistFrame } from './checklist-frame'
import type { SendProblem } from './use-application-saving'

/** Hands an application given back to the head again; why that could not be done stands beside the button. */
export function SendForDecision() {
  const t = useTranslations('secondaryAid.checklist')
  const acts = useTranslations('secondaryAid.act')
  const problems = useTranslations('secondaryAid.moveProblem')
  const { application, saving } = useChecklistFrame()
  const note = useRef<HTMLSpanElement>(null)
  const [told, setTold] = useState<SendProblem | 'sending' | 'sent' | 'shown'>()
  const isReturned = application.state === 'RETURNED'
  // Given back once more while the screen stays open, it can be sent once more.
  if (told === 'sent' && !isReturned) setTold('shown')
  useEffect(() => {
    // The button is gone: whoever pressed it goes on from here.
    if (told === 'shown' && document.activeElement === document.body) note.current?.focus()
  }, [told])

  async function send() {
    setTold('sending')
    setTold(await saving.send())
  }
  const isSent = told === 'sent' || (told === 'shown' && !isReturned)
  return (
    <>
      {isReturned && application.mayMark && (
        <ShortcutButton
          variant="primary"
          type="button"
          stroke={{ code: 'Enter', ctrl: true }}
          pending={told === 'sending' || told === 'sent'}
          onClick={() => void send()}
        >
          {acts('SEND_FOR_DECISION')}
        </ShortcutButton>
      )}
      <span
        ref={note}
        tabIndex={-1}
        role="status"
        className={`max-w-prose text-sm empty:hidden ${isSent ? '' : 'text-warn'}`}
      >
        {isSent && t('sentForDecision')}
        {told === 'changedMeanwhile' && t('notSentChanged')}
        {(told === 'wrongState' || told === 'papersOutstanding') && problems(told)}
      </span>
    </>
  )
}
