import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { BookingState } from '@/lib/queue/booking.rules'

const TONES: Record<BookingState, ChipTone> = {
  HELD: 'plain',
  BOOKED: 'calm',
  CHECKED_IN: 'ok',
  DONE: 'plain',
  NO_SHOW: 'near',
  CANCELLED: 'plain',
  RELEASED: 'plain',
}

export function BookingStateChip({ state }: { state: BookingState }) {
  const t = useTranslations('bookings.state')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}
