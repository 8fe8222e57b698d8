import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { ImportState } from '@/lib/clients/import/import-state.rules'

const TONES: Record<ImportState, ChipTone> = {
  uploaded: 'plain',
  waiting: 'calm',
  checking: 'calm',
  checked: 'plain',
  importing: 'calm',
  imported: 'ok',
  stopping: 'calm',
  stopped: 'near',
  interrupted: 'near',
  failed: 'near',
}

export function ImportStateChip({ state }: { state: ImportState }) {
  const t = useTranslations('imports.states')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}
