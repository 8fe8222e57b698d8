'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useWaitingNumber } from '@/components/layout/waiting-number'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

/** In the bar: how many notices are unread. */
export function NoticeBell({ count }: { count: number }) {
  const t = useTranslations('layout')
  const told = useWaitingNumber()
  const isHere = usePathname() === '/notices'
  return (
    <Link
      href="/notices"
      aria-current={isHere ? 'page' : undefined}
      className="focus-inset flex min-h-8 min-w-8 items-center justify-center gap-1.5 rounded-control px-1 text-on-bar-2 no-underline hover:text-on-bar hover:underline max-sm:min-h-11 max-sm:min-w-11"
    >
      <Icon name="bell" />
      <span className="sr-only">{t('notices')}</span>
      {/* Read out when it changes. */}
      <span role="status" className="font-semibold text-on-bar empty:hidden">
        {count > 0 && (
          <>
            <span aria-hidden="true">{told(count)}</span>
            <span className="sr-only">{t('noticesUnread', { count })}</span>
          </>
        )}
      </span>
    </Link>
  )
}
