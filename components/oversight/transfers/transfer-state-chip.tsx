import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { TransferState } from '@/lib/oversight/transfer.rules'

const TONES: Record<TransferState, ChipTone> = {
  PROPOSED: 'near',
  SENT: 'near',
  ACCEPTED: 'ok',
  RETURNED: 'plain',
  WITHDRAWN: 'plain',
}

export function TransferStateChip({ state, isLate }: { state: TransferState; isLate: boolean }) {
  const t = useTranslations('transfers')
  if (isLate)
    return (
      <Chip tone="over" icon="alert">
        {t('late')}
      </Chip>
    )
  return <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
}
