'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Popover } from './popover'

const LOOK =
  'inline-flex min-h-6 items-center gap-1.25 whitespace-nowrap rounded-chip border border-control border-dashed px-1.5 text-ink-2 text-sm'

/**
 * Beside a figure or a rule that nobody has checked against its source. `children` says what the rule says, where it
 * comes from, and what would change; without them it is a mark only.
 */
export function NotConfirmed({ children, align }: { children?: ReactNode; align?: 'start' | 'end' }) {
  const t = useTranslations('ui')
  const mark = (
    <>
      <Icon name="circle-dashed" size="small" />
      {t('notConfirmed')}
    </>
  )
  if (children === undefined) return <span className={LOOK}>{mark}</span>
  return (
    <Popover trigger={mark} triggerClassName={`${LOOK} hover:bg-sunken`} align={align}>
      {children}
    </Popover>
  )
}
