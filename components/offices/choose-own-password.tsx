'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { PageShell } from '@/components/layout/page-shell'
import { PasswordForm } from './password-form'

/** In place of every screen, until the password that was handed over is replaced by the person's own. */
export function ChooseOwnPassword({ email, until }: { email: string; until: string }) {
  const t = useTranslations('account.oneTime')
  const format = useFormatter()
  const router = useRouter()
  return (
    <PageShell>
      <div className="mx-auto grid max-w-96 gap-4">
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <p className="text-ink-2 text-sm">
          {t('until', { time: format.dateTime(new Date(until), 'moment') })}
        </p>
        <PasswordForm email={email} isFirst onChanged={() => router.refresh()} />
      </div>
    </PageShell>
  )
}
