'use client'

import { Chip } from '@/components/ui/chip'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { OpeningHours } from '@/lib/partners/opening-hours.rules'
import { useOpeningText } from './use-opening-text'

type OpeningStateProps = { hours: OpeningHours | null; moment: KyivMoment }

/** «відчинено до 17:00», «зачинено до 13:45»: a word and a tint. */
export function OpeningState({ hours, moment }: OpeningStateProps) {
  const { text, tone } = useOpeningText()(hours, moment)
  return (
    <Chip tone={tone} icon="clock">
      {text}
    </Chip>
  )
}
