import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Menu, type MenuEntry } from '@/components/ui/menu'
import { BarClock } from './bar-clock'
import { BarKeys } from './bar-keys'
import { BarSearch } from './bar-search'
import { BarSections, type Section } from './bar-sections'

export type AppBarProps = {
  /** Where the brand leads: the worker's first screen. */
  homeHref: string
  sections: readonly Section[]
  /** The desk, whose own search box is meant by `/`; left away for those who may not search. */
  searchHref?: string
  /** How much is unread, for those who are told of things. */
  notices?: ReactNode
  /** `place` is what follows the name: "window 2". */
  person: { name: string; place?: string; menu: readonly MenuEntry[] }
  /** The moment the page was made, so that the clock is right before any script runs. */
  now: Date
}

/** The dark bar: where one is (wheat), search, clock, who is signed in, the keys. */
export function AppBar({ homeHref, sections, searchHref, notices, person, now }: AppBarProps) {
  const t = useTranslations('layout')
  return (
    <header
      tabIndex={-1}
      data-region
      data-chrome
      className="focus-inset flex flex-none flex-wrap items-stretch gap-x-1 bg-bar px-4 text-on-bar sm:px-6"
    >
      <Link
        href={homeHref}
        className="focus-inset mr-3 flex min-h-12 items-center gap-2.5 font-semibold text-name text-on-bar no-underline hover:text-on-bar hover:underline"
      >
        <BrandMark />
        {/* On a telephone the mark alone leaves room for search, notices and the name in one row. */}
        <span className="max-sm:sr-only">{t('brand')}</span>
      </Link>
      <BarSections sections={sections} />
      <div className="ml-auto flex items-center gap-3 text-on-bar-2 text-sm">
        {searchHref !== undefined && <BarSearch href={searchHref} />}
        <BarClock now={now.toISOString()} />
        {notices}
        <Menu
          label={t('personMenu', { name: person.name })}
          entries={person.menu}
          buttonClassName="focus-inset min-h-11 rounded-control px-1.5 hover:underline"
        >
          <span className="font-medium text-on-bar">{person.name}</span>
          {person.place !== undefined && <span className="max-xl:hidden">, {person.place}</span>}
        </Menu>
        <BarKeys />
      </div>
    </header>
  )
}

function BrandMark() {
  return (
    <svg viewBox="0 0 20 22" aria-hidden="true" className="h-5.5 w-5 flex-none">
      <path d="M0 0h20v22h-5.500V5h-9v17H0z" fill="currentColor" />
    </svg>
  )
}
