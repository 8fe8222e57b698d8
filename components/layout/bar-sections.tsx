'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import { useWaitingNumber } from './waiting-number'

export type Section = {
  href: string
  label: string
  /** How many wait there; 0 is not shown. */
  count?: number
  /** Other paths that belong to it: a visit belongs to the desk. */
  also?: readonly string[]
}

/** As many as stand beside search, clock and name on the office's screens; the others are under one button. */
const IN_BAR = 5
const SHAPE = 'focus-inset edge-mark flex min-h-12 items-center gap-2 border-y-3 border-t-transparent px-3'
const WORDS = 'text-on-bar text-row no-underline hover:text-on-bar hover:underline'
const middleOf = (element: Element) => {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}
const edge = (isCurrent: boolean) => (isCurrent ? 'border-b-focus font-semibold' : 'border-b-transparent')

/** The sections in the bar; on a narrow screen a second row that scrolls sideways. */
export function BarSections({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('layout')
  const path = usePathname()
  const current = sections
    .flatMap((section) => [section.href, ...(section.also ?? [])].map((prefix) => ({ section, prefix })))
    .filter(({ prefix }) => path === prefix || (prefix !== '/' && path.startsWith(`${prefix}/`)))
    .sort((one, other) => other.prefix.length - one.prefix.length)[0]?.section
  // One more in the bar takes no more room than the button for it alone.
  const inBar = sections.length > IN_BAR + 1 ? IN_BAR : sections.length
  const more = sections.slice(inBar)
  const bar = useRef<HTMLElement>(null)
  const currentHref = current?.href
  useEffect(() => {
    // Where the row scrolls sideways, the section one is in is in sight. The page itself stays where it is.
    const row = bar.current
    const here = currentHref && row?.querySelector('[aria-current]')
    if (row && here) row.scrollLeft += middleOf(here) - middleOf(row)
  }, [currentHref])

  return (
    <nav
      ref={bar}
      aria-label={t('sections')}
      className="scroll-thin flex max-lg:order-last max-lg:w-full max-lg:overflow-x-auto"
    >
      <ul className="flex">
        {sections.map((section, place) => (
          <li key={section.href} className={`flex flex-none ${place < inBar ? '' : 'lg:hidden'}`}>
            <Link
              href={section.href}
              aria-current={section !== current ? undefined : path === section.href ? 'page' : 'true'}
              className={`${SHAPE} ${WORDS} ${edge(section === current)}`}
            >
              {section.label}
              <Waiting count={section.count} />
            </Link>
          </li>
        ))}
        {more.length > 0 && (
          <li className="flex flex-none max-lg:hidden">
            <MoreSections sections={more} current={current} />
          </li>
        )}
      </ul>
    </nav>
  )
}

/** The sections that have no room in the bar; says where one is, when one is in one of them. */
function MoreSections({ sections, current }: { sections: readonly Section[]; current: Section | undefined }) {
  const t = useTranslations('layout')
  const told = useWaitingNumber()
  const here = sections.find((section) => section === current)
  const waiting = sections.reduce((sum, { count = 0 }) => sum + count, 0)
  const label = here?.label ?? t('moreSections')
  return (
    <Menu
      label={t('moreSectionsOf', { label, count: waiting, told: told(waiting) })}
      align="start"
      entries={sections.map(({ label: name, href, count = 0 }) => ({
        kind: 'link',
        label: count > 0 ? t('sectionWaiting', { name, count: told(count) }) : name,
        href,
      }))}
      buttonClassName={`${SHAPE} ${WORDS} ${edge(here !== undefined)}`}
    >
      {label}
      <Waiting count={here ? here.count : waiting} />
      <Icon name="chevron-down" />
    </Menu>
  )
}

function Waiting({ count = 0 }: { count?: number | undefined }) {
  const told = useWaitingNumber()
  return count > 0 && <span className="font-normal text-on-bar-2">{told(count)}</span>
}
