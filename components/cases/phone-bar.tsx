'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type PhoneBarProps = { calendarHref: string; hasOtherWork: boolean; onNote: () => void }

const SHAPE =
  'focus-inset grid min-h-14 w-full justify-items-center gap-0.5 border-t-3 pt-1.5 pb-1 text-xs no-underline hover:text-on-bar'
const CURRENT = 'border-t-focus font-semibold text-on-bar'
const OTHER = 'border-t-transparent text-on-bar-2'

/** At the bottom of a telephone, in the thumb's reach. */
export function PhoneBar({ calendarHref, hasOtherWork, onNote }: PhoneBarProps) {
  const t = useTranslations('cases.bar')
  return (
    <nav
      aria-label={t('label')}
      data-chrome
      data-phone-bar={hasOtherWork ? undefined : 'alone'}
      className="sticky-foot z-10 flex-none bg-bar px-1 pb-2 sm:hidden"
    >
      <ul className="grid grid-cols-4">
        <Entry>
          <Link href="/cases" aria-current="page" className={`${SHAPE} ${CURRENT}`}>
            <Words icon="file" text={t('cases')} />
          </Link>
        </Entry>
        <Entry>
          <Link href={calendarHref} className={`${SHAPE} ${OTHER}`}>
            <Words icon="calendar" text={t('calendar')} />
          </Link>
        </Entry>
        <Entry>
          <button type="button" onClick={onNote} className={`${SHAPE} ${OTHER}`}>
            <Words icon="mic" text={t('note')} />
          </button>
        </Entry>
        <Entry>
          <Link href="/partners" className={`${SHAPE} ${OTHER}`}>
            <Words icon="info" text={t('partners')} />
          </Link>
        </Entry>
      </ul>
    </nav>
  )
}

const Entry = ({ children }: { children: ReactNode }) => <li>{children}</li>

function Words({ icon, text }: { icon: IconName; text: string }) {
  return (
    <>
      <Icon name={icon} size="large" />
      {text}
    </>
  )
}
