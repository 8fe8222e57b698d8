'use client'

import { useTranslations } from 'next-intl'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import type { HelpRecommendation as Recommendation } from '@/lib/enquiries/help-kind.rules'

/** What the answers speak for, why, and what speaks against it; a mark where nobody has checked the rule. */
export function HelpRecommendation({ recommendation }: { recommendation: Recommendation }) {
  const te = useTranslations('enquiries')
  if (recommendation.kind === undefined) {
    return (
      <p className="text-ink-2 text-sm">
        {te('helpAid.none')}. {te('helpAid.next', { question: te(`helpQuestion.${recommendation.next}`) })}
      </p>
    )
  }
  const { kind, reason, against, alsoPartner, source, confidence } = recommendation
  const isConfirmed = confidence !== 'inferred' && confidence !== 'unverified'
  return (
    <div role="status" className="grid gap-1">
      <p className="text-ink-2 text-sm">{te('helpAid.recommendation')}</p>
      <p className="font-semibold text-lg">{te(`helpKind.${kind}`)}</p>
      <p className="text-sm">{te(`helpReason.${reason}`)}</p>
      {against.length > 0 && (
        <p className="text-sm text-warn">
          {te('helpAid.against')} {against.map((question) => te(`helpQuestion.${question}`)).join(' ')}
        </p>
      )}
      {alsoPartner && <p className="text-sm">{te('helpAid.alsoPartner')}</p>}
      <p className="text-ink-2 text-sm">
        {te('helpAid.source', { source })} {!isConfirmed && <NotConfirmed />}
      </p>
    </div>
  )
}
