'use client'

import { useServerInsertedHTML } from 'next/navigation'
import { type Messages, NextIntlClientProvider } from 'next-intl'
import { type ReactNode, use, useRef } from 'react'
import { formatsOf, type Locale, TIME_ZONE } from '@/lib/core/i18n/locale'
import { readMessages, type SentPart } from '@/lib/core/i18n/sent-messages'

type SentMessagesProps = { locale: Locale; domains: readonly SentPart[]; children: ReactNode }
type Sent = Partial<Messages>

/**
 * Gives components the texts of these domains, in the browser and where their HTML is made.
 *
 * A whole page brings them along: what is typed into it while they were still on their way would be lost. After
 * a click they are read from the files the browser keeps.
 */
export function SentMessages({ locale, domains, children }: SentMessagesProps) {
  const key = [locale, ...domains].join(' ')
  const messages = broughtMessages(key) ?? use(readMessages(locale, domains))
  const isWritten = useRef(false)
  useServerInsertedHTML(() => {
    if (isWritten.current) return null
    isWritten.current = true
    return (
      <script
        type="application/json"
        data-messages={key}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own texts, and no tag can end in them
        dangerouslySetInnerHTML={{ __html: textOf(key, messages) }}
      />
    )
  })
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={messages}
      formats={formatsOf(locale)}
      timeZone={TIME_ZONE}
    >
      {children}
    </NextIntlClientProvider>
  )
}

const brought = new Map<string, Sent>()
const written = new Map<string, string>()

/** The texts that stand in the page itself. */
function broughtMessages(key: string): Sent | undefined {
  if (typeof document === 'undefined') return undefined
  const known = brought.get(key)
  if (known) return known
  const text = document.querySelector(`script[data-messages="${key}"]`)?.textContent
  if (!text) return undefined
  const messages: Sent = JSON.parse(text)
  brought.set(key, messages)
  return messages
}

/** The same text for every page, so it is made once. */
function textOf(key: string, messages: Sent): string {
  const text = written.get(key) ?? JSON.stringify(messages).replaceAll('<', '\\u003c')
  written.set(key, text)
  return text
}
