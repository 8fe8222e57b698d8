import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip, type ChipTone } from './chip'

export type TermState = 'calm' | 'near' | 'due' | 'over' | 'stopped'

/** `state` is worked out by the rules; `children` is the date or day word with the days left. */
export function DeadlineChip({ state, children }: { state: TermState; children: ReactNode }) {
  const t = useTranslations('ui.term')
  const tone: ChipTone = state === 'stopped' ? 'plain' : state
  const icon = state === 'stopped' ? undefined : state === 'over' ? 'alert' : 'clock'
  return (
    <Chip tone={tone} icon={icon}>
      <span className="sr-only">{t(state)}: </span>
      {children}
    </Chip>
  )
}
