import { useTranslations } from 'next-intl'
import type { PartnerReason } from '@/lib/partners/partner-reasons.rules'

/** `icon` beside the words: it fits, it speaks against, nobody knows. */
export type ReasonText = { text: string; isDoubt: boolean; icon: 'check' | 'alert' | 'circle-dashed' }

const DOUBTS: readonly PartnerReason['code'][] = [
  'stale',
  'neverChecked',
  'reportedWrong',
  'acceptsNot',
  'elsewhere',
]

/** Why a partner is proposed, in words. */
export function useReasonText(): (reason: PartnerReason) => ReasonText {
  const t = useTranslations('partnerSearch.reason')
  const all = useTranslations('partners')
  return (reason) => {
    const isDoubt = DOUBTS.includes(reason.code)
    const icon = isDoubt ? 'alert' : reason.code === 'reachNotKnown' ? 'circle-dashed' : 'check'
    const told = (text: string): ReasonText => ({ text, isDoubt, icon })
    if (reason.code === 'meetsNeed') return told(all(`need.${reason.need}`))
    if (reason.code === 'isKind') return told(all(`kind.${reason.kind}`))
    if ('count' in reason) return told(t(reason.code, { count: reason.count }))
    return told(t(reason.code))
  }
}
