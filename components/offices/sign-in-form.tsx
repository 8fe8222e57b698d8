'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/forms/checkbox'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { rememberPreferencesAction } from '@/lib/offices/account.actions'
import { LONGEST_WAIT_MINUTES, type SignInFault, signInFormSchema } from '@/lib/offices/sign-in.schema'
import { type DemoAccountChoice, DemoAccounts } from './demo-accounts'
import { requestSignIn } from './sign-in-request'

type SignInFormProps = {
  /** The page the person wanted; their first screen otherwise. */
  returnTo?: string
  demoAccounts: readonly DemoAccountChoice[]
}

export function SignInForm({ returnTo, demoAccounts }: SignInFormProps) {
  const t = useTranslations('signIn')
  const [fault, setFault] = useState<{ code: SignInFault; at: Date }>()
  const [isShown, setIsShown] = useState(false)
  const { register, handleSubmit, formState, setValue, setFocus } = useForm({
    resolver: zodResolver(signInFormSchema),
    defaultValues: { email: '', password: '' },
  })

  const submit = handleSubmit(async ({ email, password }) => {
    setFault(undefined)
    const code = await requestSignIn(email, password)
    if (code) {
      setFault({ code, at: new Date() })
      setFocus('password', { shouldSelect: true })
      return
    }
    const begun = await rememberPreferencesAction({}).catch(() => undefined)
    // A whole new page: nothing of who was here before stays in memory.
    window.location.assign(returnTo ?? (begun?.ok ? begun.value.home : '/'))
    await new Promise(() => undefined)
  })
  function choose(email: string) {
    setValue('email', email)
    setFocus('password')
  }

  return (
    <>
      <form noValidate onSubmit={submit} className="grid content-start gap-4 self-start">
        <div role="alert" className="empty:-mt-4">
          {fault && <FaultBanner {...fault} />}
        </div>
        <TextField
          type="email"
          label={t('email')}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.email?.message}
          {...register('email')}
        />
        <div className="grid gap-1">
          <TextField
            type={isShown ? 'text' : 'password'}
            label={t('password')}
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            error={formState.errors.password?.message}
            {...register('password')}
          />
          <Checkbox
            label={t('show')}
            checked={isShown}
            onChange={(event) => setIsShown(event.currentTarget.checked)}
          />
        </div>
        <Button variant="primary" wide keycap="Enter" pending={formState.isSubmitting}>
          {t('submit')}
        </Button>
        <p className="text-ink-2 text-sm">{t('help')}</p>
      </form>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onChoose={choose} />}
    </>
  )
}

function FaultBanner({ code, at }: { code: SignInFault; at: Date }) {
  const t = useTranslations('signIn')
  const format = useFormatter()
  const until = new Date(at.getTime() + LONGEST_WAIT_MINUTES * 60_000)
  return (
    <Banner tone={code === 'unavailable' ? 'warn' : 'danger'}>
      {t(code, { time: format.dateTime(until, 'time') })}
    </Banner>
  )
}
