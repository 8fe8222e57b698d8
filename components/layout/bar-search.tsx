'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { Link } from '@/components/ui/link'

/** The way to the search box from any other screen; the desk has the box itself. */
export function BarSearch({ href }: { href: string }) {
  const t = useTranslations('layout')
  if (usePathname() === href) return null
  return (
    <Link
      href={href}
      aria-keyshortcuts="/"
      className="focus-inset flex min-h-8 items-center gap-2 rounded-control border border-bar-edge px-2 text-on-bar-2 text-sm no-underline hover:text-on-bar hover:underline max-sm:min-h-11 max-sm:px-3 lg:w-44 xl:w-67"
    >
      <Icon name="search" />
      <span className="max-sm:sr-only">{t('findPerson')}</span>
      <span aria-hidden="true" className="ml-auto max-lg:hidden">
        <Kbd tone="bar">/</Kbd>
      </span>
    </Link>
  )
}
