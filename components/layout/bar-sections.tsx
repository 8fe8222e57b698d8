'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'

export type Section = {
  href: string
  label: string
  /** How many wait there; 0 is not shown. */
  count?: number
  /** Other paths that belong to it: a visit belongs to the desk. */
  also?: readonly string[]
}

/** The sections in the bar; on a narrow screen a second row that scrolls sideways. */
export function BarSections({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('layout')
  const path = usePathname()
  const current = sections
    .flatMap((section) => [section.href, ...(section.also ?? [])].map((prefix) => ({ section, prefix })))
    .filter(({ prefix }) => path === prefix || (prefix !== '/' && path.startsWith(`${prefix}/`)))
    .sort((one, other) => other.prefix.length - one.prefix.length)[0]?.section

  return (
    <nav
      aria-label={t('sections')}
      className="scroll-thin flex overflow-x-auto max-lg:order-last max-lg:w-full"
    >
      <ul className="flex">
        {sections.map((section) => (
          <li key={section.href} className="flex flex-none">
            <Link
              href={section.href}
              aria-current={section !== current ? undefined : path === section.href ? 'page' : 'true'}
              className={`focus-inset edge-mark flex min-h-12 items-center gap-2 border-y-3 border-t-transparent px-3 text-on-bar text-row no-underline hover:text-on-bar hover:underline ${section === current ? 'border-b-focus font-semibold' : 'border-b-transparent'}`}
            >
              {section.label}
              {section.count !== undefined && section.count > 0 && (
                <span className="font-normal text-on-bar-2">{section.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
