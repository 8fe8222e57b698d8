'use client'

import { useTranslations } from 'next-intl'
import { LinkPage } from '@/components/partners/link/link-page'
import { useLinkPage } from '@/components/partners/link/use-link-page'
import { Banner } from '@/components/ui/banner'
import type { PartnerView } from '@/lib/referrals/partner-answer.commands'
import type { ReferralState } from '@/lib/referrals/referral.rules'
import { AnswerDone } from './answer-done'
import { AnswerForm } from './answer-form'
import { AnswerView } from './answer-view'

/** The page a partner opens by its link: what the person agreed to, and one answer. */
export function AnswerScreen() {
  const t = useTranslations('referrals.answer')
  const page = useLinkPage<PartnerView, { state: ReferralState; next: string | null }>({
    openAt: '/api/partner-answer/open',
    answerAt: '/api/partner-answer/send',
  })
  return (
    <LinkPage
      standing={page.standing}
      onAgain={() => void page.open()}
      words={{
        opening: t('opening'),
        unreachable: t('unreachable'),
        again: t('again'),
        over: t('over'),
        overText: t('overText'),
      }}
      open={(view) => (
        <div className="grid gap-5">
          <AnswerView view={view} />
          {page.isLost && (
            <Banner tone="warn" role="alert">
              {t('unreachable')}
            </Banner>
          )}
          <AnswerForm
            acts={view.acts}
            isSending={page.pending}
            onAnswer={(act, reason) => page.answer({ act, reason })}
          />
        </div>
      )}
      done={({ state, next }) => <AnswerDone state={state} next={next} />}
    />
  )
}
