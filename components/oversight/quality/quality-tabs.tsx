import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { QualityTab } from '@/lib/oversight/quality.schema'

type QualityTabsProps = {
  current: QualityTab | 'summary'
  counts: { read: number; mine: number }
  isHead: boolean
}

/** The head's sample and summary, what waits to be read, what was said of one's own work: an address each. */
export function QualityTabs({ current, counts, isHead }: QualityTabsProps) {
  const t = useTranslations('quality.tab')
  const own = (['read', 'mine'] as const).map((tab) => ({
    ...{ key: tab, href: `/quality?tab=${tab}`, count: counts[tab] },
  }))
  const ofHead = [
    { key: 'sample' as const, href: '/quality', count: 0 },
    { key: 'summary' as const, href: '/quality/summary', count: 0 },
  ]
  return (
    <nav aria-label={t('label')} className="mb-4">
      <ul className="inline-flex rounded-control border border-control max-sm:grid max-sm:grid-cols-2">
        {(isHead ? [...ofHead, ...own] : own).map(({ key, href, count }) => (
          <li
            key={key}
            className="border-control sm:not-first:border-l max-sm:even:border-l max-sm:nth-[n+3]:border-t"
          >
            <Link
              href={href}
              aria-current={key === current ? 'page' : undefined}
              className="focus-inset flex min-h-8 items-center gap-2 rounded-control bg-paper px-3 py-0.5 text-ink text-row no-underline hover:bg-sunken hover:text-ink aria-[current]:bg-accent-tint aria-[current]:font-semibold aria-[current]:inset-ring-2 aria-[current]:inset-ring-accent max-sm:min-h-11"
            >
              {t(key)}
              {count > 0 && <span className="font-normal text-sm text-warn">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
