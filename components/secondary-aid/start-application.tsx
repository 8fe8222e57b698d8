'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { newId } from '@/lib/core/new-id'
import { startApplicationAction } from '@/lib/secondary-aid/application.actions'

type StartApplicationProps = { clientId: string; enquiryId: string | null }

/** Begins the application of an issue or of a card, or opens the one that was begun. */
export function StartApplication({ clientId, enquiryId }: StartApplicationProps) {
  const t = useTranslations('secondaryAid.applications')
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
        {t('start')}
      </Button>
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && t('startFailed')}
      </span>
    </span>
  )
}
