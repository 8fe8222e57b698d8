'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { noteRequestFailed } from './connection'
import { SESSION_ENDED_EVENT, type SessionState, type SignInOutcome } from './session'
import { SignInAgain } from './sign-in-again'

type SessionGuardProps = {
  /** When the session ends, as the server knew when it made the page. */
  endsAt: string
  warnMinutes?: number
  /** The account as the person typed it at sign-in. */
  account: string
  /** How long the session lasts, without prolonging it: work in another tab or screen moves its end. */
  check: () => Promise<SessionState>
  /** Prolongs it. */
  extend: () => Promise<SessionState>
  signInAgain: (password: string) => Promise<SignInOutcome>
}

type Stage = 'calm' | 'warning' | 'ended'

/** Warns before the session ends, and when it has ended asks for the password over the page: nothing typed is lost. */
export function SessionGuard(props: SessionGuardProps) {
  const { warnMinutes = 5, account, check, extend } = props
  const t = useTranslations('layout.session')
  const format = useFormatter()
  const [endsAt, setEndsAt] = useState(props.endsAt)
  const [stage, setStage] = useState<Stage>('calm')
  const [pending, setPending] = useState(false)

  function settle(session: SessionState) {
    if (session.state === 'ended') return setStage('ended')
    setEndsAt(session.endsAt)
    setStage(msUntil(session.endsAt) > warnMinutes * 60_000 ? 'calm' : 'warning')
  }
  async function ask(question: () => Promise<SessionState>) {
    setPending(true)
    try {
      settle(await question())
    } catch {
      // The server cannot be reached: that is another banner's matter, and the next look asks again.
      noteRequestFailed()
    } finally {
      setPending(false)
    }
  }
  const look = useEffectEvent(() => {
    if (stage === 'ended' || pending) return
    const left = msUntil(endsAt)
    if (left <= 0 || (stage === 'calm' && left <= warnMinutes * 60_000)) void ask(check)
  })
  useEffect(() => {
    const onLook = () => look()
    const onEnded = () => setStage('ended')
    const timer = setInterval(onLook, LOOK_MS)
    document.addEventListener('visibilitychange', onLook)
    window.addEventListener(SESSION_ENDED_EVENT, onEnded)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onLook)
      window.removeEventListener(SESSION_ENDED_EVENT, onEnded)
    }
  }, [])

  return (
    <>
      <Dialog
        open={stage === 'warning'}
        role="alertdialog"
        title={t('aboutToEndTitle')}
        onClose={() => void ask(extend)}
        footer={
          <Button
            variant="primary"
            type="button"
            pending={pending}
            onClick={() => void ask(extend)}
            data-initial-focus
          >
            {t('stay')}
          </Button>
        }
      >
        <p>{t('aboutToEndText', { time: format.dateTime(new Date(endsAt), 'time') })}</p>
      </Dialog>
      <Dialog open={stage === 'ended'} title={t('endedTitle')}>
        <SignInAgain
          account={account}
          signIn={props.signInAgain}
          onSignedIn={(until) => settle({ state: 'alive', endsAt: until })}
        />
      </Dialog>
    </>
  )
}

const LOOK_MS = 10_000

function msUntil(instant: string): number {
  return new Date(instant).getTime() - Date.now()
}
