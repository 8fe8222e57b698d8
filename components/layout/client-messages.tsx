import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SentPart } from '@/lib/core/i18n/sent-messages'
import { SentMessages } from './sent-messages'

/**
 * Lets the browser read the texts of these domains, besides those of the wrappers around; the outermost one gives those
 * of the kit.
 *
 * A page or a layout wraps its client components with the domains they speak for: `domains={['clients']}`. Of one domain
 * the inner wrapper holds alone: it names all parts that are used inside.
 */
export async function ClientMessages(props: { domains: readonly SentPart[]; children: ReactNode }) {
  return (
    <SentMessages locale={await getLocale()} domains={props.domains}>
      {props.children}
    </SentMessages>
  )
}
