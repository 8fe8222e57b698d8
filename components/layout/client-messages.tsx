import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { KIT, type SentPart } from '@/lib/core/i18n/sent-messages'
import { SentMessages } from './sent-messages'

/**
 * Lets the browser read the texts of these domains and no others, besides those of the kit.
 *
 * A page or a layout wraps its client components with the domains they speak for: `domains={['clients']}`.
 * A wrapper inside another one replaces it, so the inner one names all that is used inside.
 */
export async function ClientMessages(props: { domains?: readonly SentPart[]; children: ReactNode }) {
  return (
    <SentMessages locale={await getLocale()} domains={[...KIT, ...(props.domains ?? [])]}>
      {props.children}
    </SentMessages>
  )
}
