'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { markDeadlineAction } from '@/lib/enquiries/deadline.actions'

type MarkMetProps = {
  deadlineId: string
  /** Read out: which term. */
  name: string
  /** The row goes: the focus moves on before it does. */
  onLeave: () => void
}

type State = 'idle' | 'marking' | 'deadlineNotFound' | 'other'

/** Says that a client's term is met; it leaves the list, and can be taken back. */
export function MarkMet({ deadlineId, name, onLeave }: MarkMetProps) {
  const t = useTranslations('deadlinesPage')
  const router = useRouter()
  const showToast = useToast()
  const [state, setState] = useState<State>('idle')

  async function mark(isMet: boolean): Promise<void> {
    setState('marking')
    const outcome = await send({ deadlineId, isMet })
    if (outcome !== 'marked') return setState(outcome)
    setState('idle')
    if (isMet) {
      onLeave()
      showToast({ message: t('marked'), undo: () => mark(false) })
    }
    router.refresh()
  }

  const isFailed = state === 'deadlineNotFound' || state === 'other'
  return (
    <div className="no-print relative z-1 flex flex-wrap items-center justify-end gap-2 max-sm:justify-start">
      {isFailed && (
        <p role="alert" className="max-w-64 text-danger text-sm">
          {t(`failed.${state}`)}{' '}
          {state === 'deadlineNotFound' && (
            <Button variant="link" size="small" onClick={() => router.refresh()}>
              {t('reload')}
            </Button>
          )}
        </p>
      )}
      <Button
        size="small"
        icon="check"
        aria-label={name}
        pending={state === 'marking'}
        onClick={() => mark(true)}
      >
        {t('met')}
      </Button>
    </div>
  )
}

async function send(input: { deadlineId: string; isMet: boolean }) {
  try {
    const answer = await markDeadlineAction(input)
    if (answer.ok) return 'marked'
    if (answer.error === 'signedOut') noteSessionEnded()
    return answer.error === 'deadlineNotFound' ? answer.error : 'other'
  } catch (error) {
    if (isNetworkFailure(error)) noteRequestFailed()
    return 'other'
  }
}
