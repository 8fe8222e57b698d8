'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { useChecklistFrame } from './checklist-frame'

const TONES = {
  ENTITLED: 'ok',
  SIGN_ONLY: 'info',
  PAPERS: 'warn',
  NOT_ENTITLED: 'neutral',
  MATTER_OUT_OF_SCOPE: 'neutral',
  UNKNOWN: 'warn',
} as const

/** One verdict over the checklist: a sentence, then why and what next. An outcome is no error. */
export function VerdictBanner() {
  const t = useTranslations('secondaryAid.checklist.verdict')
  const { checklist } = useChecklistFrame()
  const { verdict } = checklist
  if (!verdict) return null
  const missing = verdict.kind === 'PAPERS' ? verdict.missing : 0
  return (
    <div className="mt-2.5 mb-3">
      <Banner
        tone={TONES[verdict.kind]}
        role="status"
        title={verdict.kind === 'PAPERS' ? t('PAPERS', { count: missing }) : t(verdict.kind)}
      >
        {'why' in verdict && verdict.why ? verdict.why : t(`next.${verdict.kind}`)}
      </Banner>
    </div>
  )
}
