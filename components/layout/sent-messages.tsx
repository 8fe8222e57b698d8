'use client'

import { useServerInsertedHTML } from 'next/navigation'
import { type Messages, NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, use, useContext, useMemo, useRef } from 'react'
import { formatsOf, type Locale, TIME_ZONE } from '@/lib/core/i18n/locale'
import { readMessages, type SentPart } from '@/lib/core/i18n/sent-messages'

type SentMessagesProps = { locale: Locale; domains: readonly SentPart[]; children: ReactNode }
type Sent = Partial<Messages>

/** The texts of the wrappers around. */
const Around = createContext<Sent>({})

/**
 * Gives components the texts of these domains besides those of the wrappers around, in the browser and where their HTML
 * is made.
 *
 * A whole page brings them along: what is typed into it while they were still on their way would be lost. After
 * a click they are read from the files the browser keeps.
 */
export function SentMessages({ locale, domains, children }: SentMessagesProps) {
  const key = [locale, ...domains].join(' ')
  const own = broughtMessages(key) ?? use(readMessages(locale, domains))
  const around = useContext(Around)
  const messages = useMemo(() => ({ ...around, ...own }), [around, own])
  const isWritten = useRef(false)
  useServerInsertedHTML(() => {
    if (isWritten.current) return null
    isWritten.current = true
    return (
      <script
        type="application/json"
        data-messages={key}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own texts, and no tag can end in them
        dangerouslySetInnerHTML={{ __html: textOf(key, own) }}
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
      <Around value={messages}>{children}</Around>
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
