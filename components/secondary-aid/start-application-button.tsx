'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ConsentDialog } from '@/components/clients/consent-dialog'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import type { ProcessingGround } from '@/lib/clients/client-codes.rules'
import { newId } from '@/lib/core/new-id'
import { startApplicationAction } from '@/lib/secondary-aid/application.actions'

type StartApplicationButtonProps = {
  clientId: string
  enquiryId: string | null
  words: { start: string; failed: string }
}

/** The person took the consent back: asked is for a new one, or for a ground. */
type Asking = { isNoMatter: boolean }

/** Begins the application, or opens the one that was begun. */
export function StartApplicationButton({ clientId, enquiryId, words }: StartApplicationButtonProps) {
  const router = useRouter()
  const key = useRef('')
  const [asking, setAsking] = useState<Asking>()
  const [state, setState] = useState<'idle' | 'starting' | 'failed'>('idle')

  async function start(ground?: ProcessingGround) {
    setState('starting')
    key.current ||= newId()
    try {
      const answer = await startApplicationAction({ clientId, enquiryId, ground, submissionId: key.current })
      if (answer.ok) return router.push(`/secondary-aid/${answer.value.applicationId}`)
      if (answer.error === 'signedOut') noteSessionEnded()
      if (answer.error === 'consentWithdrawn' || answer.error === 'noOpenMatter') {
        key.current = ''
        setState('idle')
        return setAsking({ isNoMatter: answer.error === 'noOpenMatter' })
      }
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
    }
    setAsking(undefined)
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
      {asking && (
        <ConsentDialog
          clientId={clientId}
          of="application"
          confirmLabel={words.start}
          isNoMatter={asking.isNoMatter}
          pending={state === 'starting'}
          onGround={(ground) => void start(ground)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </span>
  )
}
