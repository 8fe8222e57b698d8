'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ClientBookings } from '@/components/queue/bookings/client-bookings'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { ListedBooking } from '@/lib/queue/booking-list.queries'

/** Appointments with the person of the case, and the way to a new one. */
export function CaseBookings({ mandateId, isOpen }: { mandateId: string; isOpen: boolean }) {
  const t = useTranslations('cases.failed')
  const { data, isError } = useQuery({
    queryKey: ['caseBookings', mandateId],
    queryFn: ({ signal }) =>
      postJson<Result<ListedBooking[], string>>('/api/cases/bookings', { mandateId }, signal),
    gcTime: 0, // personal data does not outlive the screen
  })
  if (isError || data?.ok === false) return <p className="text-sm text-warn">{t('other')}</p>
  if (!data?.ok) return null
  return (
    <ClientBookings
      bookings={data.value}
      {...(isOpen ? { startHref: `/bookings/new?mandate=${mandateId}` } : {})}
    />
  )
}
