import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { MandateState } from '@/lib/secondary-aid/mandate.rules'

const TONES = {
  ISSUED: 'near',
  ACCEPTED: 'ok',
  DECLINED: 'near',
  REPLACED: 'plain',
  TERMINATED: 'plain',
  COMPLETED: 'plain',
} as const

export function MandateStateChip({ state }: { state: MandateState }) {
  const t = useTranslations('secondaryAid.mandateState')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}
