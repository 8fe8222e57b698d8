'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useTicketDeeds } from './use-ticket-deeds'

/** After a visit: the next person of the hall, and back to the desk with them. */
export function CallNext() {
  const t = useTranslations('hall.mine')
  const router = useRouter()
  const deeds = useTicketDeeds(() => {})
  return (
    <>
      <ShortcutButton
        stroke={{ code: 'F2' }}
        pending={deeds.pending === 'next'}
        onClick={async () => {
          if (await deeds.call()) router.push('/desk')
        }}
      >
        {t('callNext')}
      </ShortcutButton>
      <p role="alert" className="font-semibold text-danger text-sm empty:hidden">
        {deeds.problem}
      </p>
    </>
  )
}
