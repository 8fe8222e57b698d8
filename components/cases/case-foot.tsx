'use client'

import { useTranslations } from 'next-intl'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import type { CaseView } from '@/lib/cases/case.queries'
import { CallButton } from './call-button'

export type CaseMode = 'look' | 'event' | 'accept' | 'decline' | 'ask' | 'close'
type CaseFootProps = {
  found: CaseView
  now: string
  hasOtherWork: boolean
  onChoose: (mode: CaseMode) => void
}

/** What is done most in a case, in the thumb's reach. */
export function CaseFoot({ found, now, hasOtherWork, onChoose }: CaseFootProps) {
  const t = useTranslations('cases')
  const { state, kind, client, isProtected } = found
  const isFresh = state === 'ISSUED'
  const isOpen = state === 'ACCEPTED'
  if (!isFresh && !isOpen) return null
  return (
    <ActionFoot>
      <div
        data-phone-bar={hasOtherWork ? undefined : 'alone'}
        className="grid w-full auto-cols-auto grid-flow-col grid-cols-[minmax(0,1fr)] gap-2.5 sm:flex sm:w-auto sm:gap-4"
      >
        {isOpen && (
          <ShortcutButton
            variant="primary"
            type="button"
            stroke={{ code: 'KeyE' }}
            onClick={() => onChoose('event')}
          >
            {t('event.open')}
          </ShortcutButton>
        )}
        {isFresh && (
          <ShortcutButton
            variant="primary"
            type="button"
            stroke={{ code: 'KeyA' }}
            onClick={() => onChoose('accept')}
          >
            {t('fresh.accept')}
          </ShortcutButton>
        )}
        {isFresh && kind === 'ADVOCATE' && (
          <ShortcutButton stroke={{ code: 'KeyD' }} onClick={() => onChoose('decline')}>
            {t('fresh.decline')}
          </ShortcutButton>
        )}
        {client?.phone && <CallButton phone={client.phone} isProtected={isProtected} now={now} />}
      </div>
    </ActionFoot>
  )
}
