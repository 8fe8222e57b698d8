'use client'

import { NextIntlClientProvider } from 'next-intl'
import { type ReactNode, use } from 'react'
import { formatsOf, type Locale, TIME_ZONE } from '@/lib/core/i18n/locale'
import { type Domain, readMessages } from '@/lib/core/i18n/sent-messages'

type SentMessagesProps = { locale: Locale; domains: readonly Domain[]; children: ReactNode }

/** Gives components the texts of these domains, in the browser and where their HTML is made. */
export function SentMessages({ locale, domains, children }: SentMessagesProps) {
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={use(readMessages(locale, domains))}
      formats={formatsOf(locale)}
      timeZone={TIME_ZONE}
    >
      {children}
    </NextIntlClientProvider>
  )
}
