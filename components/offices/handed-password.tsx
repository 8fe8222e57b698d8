'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

type HandedPasswordProps = { email: string; password: string }

/** A one-time password, shown once and large enough to be read out; it takes the focus. */
export function HandedPassword({ email, password }: HandedPasswordProps) {
  const t = useTranslations('offices.staff')
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={t('handedFor', { email })}
      className="rounded-control border-2 border-ok bg-ok-tint px-4 py-3"
    >
      <p className="text-sm">{t('handedFor', { email })}</p>
      <p className="my-1 select-all font-semibold text-client tracking-wide">{password}</p>
      <p className="text-ink-2 text-sm">{t('handedText')}</p>
    </section>
  )
}
