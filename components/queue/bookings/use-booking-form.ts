'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import { SIGN } from '@/lib/queue/booking.rules'
import { type BookingTyped, type BookingTypedInput, bookingTypedSchema } from '@/lib/queue/booking.schema'
import type { BookingFor } from '@/lib/queue/booking-for.queries'

/** The form of a new booking, kept under whom or what it is for; the time is not kept: others may take it. */
export function useBookingForm({ clientId, enquiryId, mandateId, person }: BookingFor) {
  const form = useForm<BookingTypedInput, unknown, BookingTyped>({
    resolver: zodResolver(bookingTypedSchema),
    defaultValues: {
      meeting: { way: 'IN_PERSON', interpreter: person?.interpreter === 'SIGN_LANGUAGE' ? SIGN : null },
      purpose: 'CONSULTATION',
      language: LANGUAGES.find((each) => each === person?.language) ?? 'uk',
      videoLink: '',
      note: '',
      remind: false,
    },
  })
  const aboutId = mandateId ?? enquiryId ?? clientId
  const kept = useKeptForm(aboutId ? `booking-new:${aboutId}` : 'booking-new', form)
  return { form, kept }
}
