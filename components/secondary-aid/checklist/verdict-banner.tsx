'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { useChecklistFrame } from './checklist-frame'

const TONES = {
  ENTITLED: 'ok',
  SIGN_ONLY: 'info',
  PAPERS: 'warn',
  NOT_ENTITLED: 'neutral',
  MATTER_OUT_OF_SCOPE: 'neutral',
  UNKNOWN: 'warn',
  FIGURE_MISSING: 'warn',
} as const

/** One verdict over the checklist: a sentence, then why and what next. An outcome is no error. */
export function VerdictBanner() {
  const t = useTranslations('secondaryAid.checklist.verdict')
  const figure = useTranslations('applicationDesk.figure')
  const format = useFormatter()
  const { application, checklist } = useChecklistFrame()
  const { verdict } = checklist
  if (!verdict) return null
  if (verdict.kind === 'FIGURE_MISSING')
    return (
      <div className="mt-2.5 mb-3">
        <Banner tone={TONES.FIGURE_MISSING} role="status" title={figure('verdict')}>
          {figure('next', { date: format.dateTime(toUtcMidnight(application.on), 'day') })}
        </Banner>
      </div>
    )
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
