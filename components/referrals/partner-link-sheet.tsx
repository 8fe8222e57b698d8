'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { QrCode } from '@/components/ui/qr-code'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { renewLinkAction } from '@/lib/referrals/referral.actions'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { isOver } from '@/lib/referrals/referral.rules'
import { useProblemText } from './use-referral-texts'

/** The link the partner answers by: to copy, to show, to print; a new one when it has ended. */
export function PartnerLinkSheet({ view }: { view: ReferralView }) {
  const t = useTranslations('referrals.link')
  const router = useRouter()
  const textOf = useProblemText()
  const [isRenewed, setIsRenewed] = useState(false)
  const { send, pending, problem } = useSubmission(() => {
    setIsRenewed(true)
    router.refresh()
  })
  if (isOver(view.state)) return null
  const text = textOf(problem)
  return (
    <Sheet title={t('title')} id="partner-link">
      {view.link ? <LinkFacts link={view.link} hasEmail={view.hasEmail} /> : <p>{t('none')}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          size="small"
          pending={pending}
          onClick={() => void send(() => renewLinkAction({ referralId: view.id }))}
        >
          {t('renew')}
        </Button>
        <span role="status" className="text-ok text-sm">
          {isRenewed && t('renewed')}
        </span>
      </div>
      {text && (
        <Banner tone="danger" role="alert">
          {text}
        </Banner>
      )}
    </Sheet>
  )
}

function LinkFacts({ link, hasEmail }: { link: NonNullable<ReferralView['link']>; hasEmail: boolean }) {
  const t = useTranslations('referrals.link')
  const format = useFormatter()
  const [isCopied, setIsCopied] = useState(false)
  const date = format.dateTime(new Date(link.expiresAt), 'day')
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
      <div className="grid content-start gap-2">
        <p className="text-row">
          {t('text', { date })} {t(link.isOpened ? 'opened' : 'notOpened')}.
        </p>
        <p className="text-ink-2 text-sm">{t(hasEmail ? 'mailed' : 'noMail')}</p>
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1 basis-56">
            <TextField label={t('address')} readOnly value={link.address} />
          </div>
          <Button
            onClick={() => {
              void navigator.clipboard?.writeText(link.address).then(() => setIsCopied(true))
            }}
          >
            {t('copy')}
          </Button>
        </div>
        <span role="status" className="text-ok text-sm">
          {isCopied && t('copied')}
        </span>
      </div>
      <QrCode text={link.address} label={t('code')} />
    </div>
  )
}
