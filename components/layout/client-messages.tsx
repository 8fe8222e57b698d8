import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Domain } from '@/lib/core/i18n/sent-messages'
import { SentMessages } from './sent-messages'

/** What the kit itself says, wherever it stands. */
const KIT: readonly Domain[] = ['ui', 'fieldErrors', 'keys', 'layout']

/**
 * Lets the browser read the texts of these domains and no others, besides those of the kit.
 *
 * A page or a layout wraps its client components with the domains they speak for: `domains={['clients']}`.
 * A wrapper inside another one replaces it, so the inner one names all that is used inside.
 */
export async function ClientMessages(props: { domains?: readonly Domain[]; children: ReactNode }) {
  return (
    <SentMessages locale={await getLocale()} domains={[...KIT, ...(props.domains ?? [])]}>
      {props.children}
    </SentMessages>
  )
}
