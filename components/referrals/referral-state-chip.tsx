import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { ReferralState } from '@/lib/referrals/referral.rules'

const TONES: Record<ReferralState, ChipTone> = {
  DRAFT: 'plain',
  HANDED_OVER: 'calm',
  SENT: 'calm',
  SEEN: 'calm',
  ACCEPTED: 'ok',
  DECLINED: 'near',
  SERVED: 'ok',
  NOT_SERVED: 'near',
  NO_ANSWER: 'near',
  WITHDRAWN: 'plain',
}

export function ReferralStateChip({ state }: { state: ReferralState }) {
  const t = useTranslations('referrals.state')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}
