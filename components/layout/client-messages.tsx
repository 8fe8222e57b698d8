import type { Messages } from 'next-intl'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** What the kit itself says, wherever it stands. */
const KIT: readonly (keyof Messages)[] = ['ui', 'fieldErrors', 'keys', 'layout']

/**
 * Sends the browser the texts of these domains and no others, besides those of the kit.
 *
 * A page or a layout wraps its client components with the domains they speak for: `domains={['clients']}`.
 * A wrapper inside another one replaces it, so the inner one names all that is used inside.
 */
export async function ClientMessages(props: { domains?: readonly (keyof Messages)[]; children: ReactNode }) {
  const messages = await getMessages()
  const wanted = new Set<string>([...KIT, ...(props.domains ?? [])])
  const sent = Object.fromEntries(Object.entries(messages).filter(([domain]) => wanted.has(domain)))
  return <NextIntlClientProvider messages={sent}>{props.children}</NextIntlClientProvider>
}
