import { useTranslations } from 'next-intl'
import type { PartnerReason } from '@/lib/partners/partner-reasons.rules'

export type ReasonText = { text: string; isDoubt: boolean }

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
    if (reason.code === 'meetsNeed') return { text: all(`need.${reason.need}`), isDoubt }
    if (reason.code === 'isKind') return { text: all(`kind.${reason.kind}`), isDoubt }
    if ('count' in reason) return { text: t(reason.code, { count: reason.count }), isDoubt }
    return { text: t(reason.code), isDoubt }
  }
}
