import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { AppealResult, AppealState } from '@/lib/appeals/citizen-appeal.rules'

const TONES: Record<AppealState, ChipTone> = {
  REGISTERED: 'near',
  ASSIGNED: 'calm',
  ANSWERED: 'near',
  CLOSED: 'plain',
}

/** Where it stands; in the end, how it ended. */
export function AppealStateChip({ state, result }: { state: AppealState; result: AppealResult | null }) {
  const t = useTranslations('appeals')
  return <Chip tone={TONES[state]}>{result ? t(`result.${result}`) : t(`state.${state}`)}</Chip>
}
