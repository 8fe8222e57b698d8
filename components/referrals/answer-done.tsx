'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import type { ReferralState } from '@/lib/referrals/referral.rules'

/** Thanks; whoever takes the person gets the link for the second answer. */
export function AnswerDone({ state, next }: { state: ReferralState; next: string | null }) {
  const t = useTranslations('referrals.answer')
  const [isCopied, setIsCopied] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const key =
    state === 'DECLINED' || state === 'SERVED' || state === 'NOT_SERVED' ? state : ('ACCEPTED' as const)
  const address = next ? `${window.location.origin}/partner-answer#${next}` : ''
  return (
    <div className="grid gap-4">
      <h1 ref={heading} tabIndex={-1} className="focus-inset text-xl">
        {t(`done.${key}`)}
      </h1>
      {next && (
        <section aria-labelledby="next-link" className="grid gap-3">
          <h2 id="next-link" className="text-lg">
            {t('nextTitle')}
          </h2>
          <p>{t('nextText')}</p>
          <TextField label={t('nextTitle')} hideLabel readOnly value={address} />
          <Button
            wide
            onClick={() => {
              void navigator.clipboard?.writeText(address).then(() => setIsCopied(true))
            }}
          >
            <span className="flex-1">{t('copy')}</span>
          </Button>
          <span role="status" className="text-ok text-sm">
            {isCopied && t('copied')}
          </span>
        </section>
      )}
    </div>
  )
}
