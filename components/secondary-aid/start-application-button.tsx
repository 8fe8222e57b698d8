'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { newId } from '@/lib/core/new-id'
import { startApplicationAction } from '@/lib/secondary-aid/application.actions'

type StartApplicationButtonProps = {
  clientId: string
  enquiryId: string | null
  words: { start: string; failed: string }
}

/** Begins the application, or opens the one that was begun. */
export function StartApplicationButton({ clientId, enquiryId, words }: StartApplicationButtonProps) {
  const router = useRouter()
  const key = useRef('')
  const [state, setState] = useState<'idle' | 'starting' | 'failed'>('idle')

  async function start() {
    setState('starting')
    key.current ||= newId()
    try {
      const answer = await startApplicationAction({ clientId, enquiryId, submissionId: key.current })
      if (answer.ok) return router.push(`/secondary-aid/${answer.value.applicationId}`)
      if (answer.error === 'signedOut') noteSessionEnded()
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
    }
    setState('failed')
  }
  return (
    <span className="inline-grid gap-1">
      <Button pending={state === 'starting'} onClick={() => void start()}>
        {words.start}
      </Button>
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && words.failed}
      </span>
    </span>
  )
}
