'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { noteRequestAnswered } from './connection'
import type { SignInOutcome } from './session'

type SignInAgainProps = {
  account: string
  signIn: (password: string) => Promise<SignInOutcome>
  onSignedIn: (endsAt: string) => void
}

/** The same account only: another person starts with a page of their own. */
export function SignInAgain({ account, signIn, onSignedIn }: SignInAgainProps) {
  const t = useTranslations('layout.session')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<'wrongPassword' | 'throttled' | 'unavailable'>()
  const [pending, setPending] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (pending) return
    setPending(true)
    const outcome = await signIn(password).catch(() => ({ ok: false, error: 'unavailable' }) as const)
    setPending(false)
    if (outcome.ok) {
      noteRequestAnswered()
      return onSignedIn(outcome.endsAt)
    }
    setProblem(outcome.error)
    field.current?.select()
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <p>{t('endedText')}</p>
      <p className="text-ink-2 text-sm">
        {t('account')}: <b className="text-ink">{account}</b>
      </p>
      {/* Lets the browser's password store know whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <TextField
        ref={field}
        type="password"
        id="sign-in-again-password"
        autoComplete="current-password"
        label={t('password')}
        error={problem && t(problem)}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        data-initial-focus
      />
      <div>
        <Button variant="primary" pending={pending} keycap="Enter">
          {t('signIn')}
        </Button>
      </div>
    </form>
  )
}
