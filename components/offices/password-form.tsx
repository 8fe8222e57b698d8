'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { Button } from '@/components/ui/button'
import { changePasswordAction } from '@/lib/offices/account.actions'
import { passwordFormSchema } from '@/lib/offices/account.schema'
import { type Outcome, OutcomeNote } from './outcome-note'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

type PasswordFormProps = {
  email: string
  /** The present password was handed over by an administrator. */
  isFirst?: boolean
  onChanged?: () => void
}

const EMPTY = { current: '', chosen: '', again: '' }

export function PasswordForm({ email, isFirst = false, onChanged }: PasswordFormProps) {
  const t = useTranslations('account.password')
  const textOf = useFaultText('account')
  const { run, pending } = useAct(changePasswordAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const { register, handleSubmit, formState, setError, reset } = useForm({
    resolver: zodResolver(passwordFormSchema(email)),
    defaultValues: EMPTY,
  })

  const submit = handleSubmit(async ({ current, chosen }) => {
    setOutcome(undefined)
    const answer = await run({ current, chosen })
    if (answer.ok) {
      reset(EMPTY)
      setOutcome({ isDone: true, text: t('saved', { ended: answer.value.ended }) })
      return onChanged?.()
    }
    const field = FIELD_OF[answer.error]
    if (field) setError(field, { message: answer.error }, { shouldFocus: true })
    else setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
  })
  const errorOf = (field: keyof typeof EMPTY) => textOf(formState.errors[field]?.message)

  return (
    <form noValidate onSubmit={submit} className="grid max-w-96 gap-4">
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        type="password"
        label={t(isFirst ? 'currentOneTime' : 'current')}
        autoComplete="current-password"
        error={errorOf('current')}
        {...register('current')}
      />
      <TextField
        type="password"
        label={t('chosen')}
        hint={t('hint')}
        autoComplete="new-password"
        error={errorOf('chosen')}
        {...register('chosen')}
      />
      <TextField
        type="password"
        label={t('again')}
        autoComplete="new-password"
        error={errorOf('again')}
        {...register('again')}
      />
      <div>
        <Button variant={isFirst ? 'primary' : 'secondary'} type="submit" pending={pending}>
          {t(isFirst ? 'choose' : 'save')}
        </Button>
      </div>
      <OutcomeNote outcome={outcome} />
    </form>
  )
}

const FIELD_OF: Record<string, keyof typeof EMPTY> = {
  wrongPassword: 'current',
  tooManyFailures: 'current',
  samePassword: 'chosen',
  passwordTooShort: 'chosen',
  passwordTooLong: 'chosen',
  passwordIsEmail: 'chosen',
  passwordTooCommon: 'chosen',
}
