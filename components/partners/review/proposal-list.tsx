'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { ProposalLine } from '@/lib/partners/partner-proposal.schema'

/** What waits for review: a row leads to the difference. */
export function ProposalRows({ proposals }: { proposals: readonly ProposalLine[] }) {
  const t = useTranslations('partnerReview')
  const format = useFormatter()
  return (
    <ul className="rounded-control border border-line bg-paper" aria-label={t('title')}>
      {proposals.map(({ id, name, source, partnerId, doubles, note, createdAt }) => (
        <li
          key={id}
          className="relative flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken"
        >
          <span className="min-w-0 flex-1 basis-64">
            <Link
              href={`/partners/proposals/${id}`}
              className="font-semibold text-row after:absolute after:inset-0"
            >
              {name}
            </Link>
            <span className="block text-ink-2 text-sm">
              {[t(`source.${source}`), format.dateTime(new Date(createdAt), 'moment'), note]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Chip>{t(partnerId ? 'changed' : 'fresh')}</Chip>
          {doubles > 0 && (
            <Chip tone="near" icon="alert">
              {t('mayBeDouble')}
            </Chip>
          )}
        </li>
      ))}
    </ul>
  )
}
