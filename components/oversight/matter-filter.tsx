import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { MATTER_KINDS, type MatterKind } from '@/lib/oversight/case-weight.rules'

/** Which matters the list shows: an address each, so that it can be kept and gone back to. */
export function MatterFilter({ staffId, kind }: { staffId: string; kind: MatterKind | undefined }) {
  const t = useTranslations('workload')
  return (
    <nav aria-label={t('worker.filter')} className="no-print">
      <ul className="inline-flex flex-wrap rounded-control border border-control">
        {(['ALL', ...MATTER_KINDS] as const).map((each) => (
          <li key={each} className="border-control not-first:border-l">
            <Link
              href={each === 'ALL' ? `/workload/${staffId}` : `/workload/${staffId}?kind=${each}`}
              aria-current={each === (kind ?? 'ALL') ? 'page' : undefined}
              className="focus-inset flex min-h-7 items-center rounded-control bg-paper px-3 py-0.5 text-ink text-sm no-underline hover:bg-sunken hover:text-ink aria-[current]:bg-accent-tint aria-[current]:font-semibold aria-[current]:inset-ring-2 aria-[current]:inset-ring-accent max-sm:min-h-11"
            >
              {each === 'ALL' ? t('worker.all') : t(`kinds.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
