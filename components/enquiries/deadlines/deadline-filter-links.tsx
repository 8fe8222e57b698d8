import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { DEADLINE_KINDS, type DeadlineKind } from '@/lib/enquiries/my-deadlines.schema'

/** Which terms the list shows: an address each, so that it can be kept and gone back to. */
export function DeadlineFilterLinks({ chosen }: { chosen: DeadlineKind | undefined }) {
  const t = useTranslations('deadlinesPage')
  return (
    <nav aria-label={t('filter')} className="no-print">
      <ul className="inline-flex flex-wrap rounded-control border border-control">
        {(['ALL', ...DEADLINE_KINDS] as const).map((kind) => (
          <li key={kind} className="border-control not-first:border-l">
            <Link
              href={kind === 'ALL' ? '/deadlines' : `/deadlines?kind=${kind}`}
              aria-current={kind === (chosen ?? 'ALL') ? 'page' : undefined}
              className="focus-inset flex min-h-7 items-center rounded-control bg-paper px-3 py-0.5 text-ink text-sm no-underline hover:bg-sunken hover:text-ink aria-[current]:bg-accent-tint aria-[current]:font-semibold aria-[current]:inset-ring-2 aria-[current]:inset-ring-accent max-sm:min-h-11"
            >
              {t(`filters.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
