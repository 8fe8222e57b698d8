'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { PasswordForm } from './password-form'

/** Why a password of one's own is asked for, until when the handed one is good, and the form. */
export function ChooseOwnPassword({ email, until }: { email: string; until: string }) {
  const t = useTranslations('account.oneTime')
  const format = useFormatter()
  const router = useRouter()
  return (
    <div className="grid gap-4">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p className="text-ink-2 text-sm">{t('until', { time: format.dateTime(new Date(until), 'moment') })}</p>
      <PasswordForm email={email} isFirst onChanged={() => router.refresh()} />
    </div>
  )
}
