'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'

type DocumentNumberProps = {
  clientId: string
  which: 'taxId' | 'demographyNumber' | number
  masked: string
  /** What it is a number of, for screen readers. */
  name: string
}

type State = { kind: 'masked' | 'asking' | 'failed' } | { kind: 'shown'; number: string }

/** A masked number that is shown when asked for; each showing is on record, and the card says so. */
export function DocumentNumber({ clientId, which, masked, name }: DocumentNumberProps) {
  const t = useTranslations('card.show')
  const [state, setState] = useState<State>({ kind: 'masked' })

  async function show() {
    setState({ kind: 'asking' })
    const answer = await postJson<Result<{ number: string }, string>>('/api/clients/document-number', {
      clientId,
      which,
    }).catch(() => undefined)
    if (answer?.ok) return setState({ kind: 'shown', number: answer.value.number })
    if (answer?.error === 'signedOut') noteSessionEnded()
    setState({ kind: 'failed' })
  }

  return (
    <span className="flex items-center gap-2">
      <span role="status" className="whitespace-nowrap">
        {state.kind === 'shown' ? <b>{state.number}</b> : masked}
      </span>
      {state.kind === 'shown' ? (
        <Button
          size="small"
          aria-label={t('hideNumber', { name })}
          onClick={() => setState({ kind: 'masked' })}
        >
          {t('hide')}
        </Button>
      ) : (
        <Button
          size="small"
          aria-label={t('showNumber', { name })}
          pending={state.kind === 'asking'}
          onClick={() => void show()}
        >
          {t('show')}
        </Button>
      )}
      {state.kind === 'failed' && (
        <span role="alert" className="text-danger text-sm">
          {t('numberFailed')}
        </span>
      )}
    </span>
  )
}
