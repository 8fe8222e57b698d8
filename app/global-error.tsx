'use client'

import { NextIntlClientProvider } from 'next-intl'
import { PageFault } from '@/components/layout/page-fault'
import { SOURCE_LOCALE } from '@/lib/core/i18n/locale'
import layout from '@/lib/core/i18n/messages/uk/layout.json'
import ui from '@/lib/core/i18n/messages/uk/ui.json'
import './globals.css'

/** The frame itself failed, so nothing is known about the reader: Ukrainian, colours as the system has them. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang={SOURCE_LOCALE} data-theme="system">
      <body>
        <NextIntlClientProvider locale={SOURCE_LOCALE} messages={{ layout, ui }}>
          <PageFault error={error} retry={retry} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
