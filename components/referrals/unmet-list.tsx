'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { resolveUnmetNeedAction } from '@/lib/referrals/referral.actions'
import type { ListedUnmet } from '@/lib/referrals/unmet-need.queries'
import { OneTextForm } from './one-text-form'
import { useNeedName } from './use-referral-texts'

/** Needs nobody was found for; the head says in words how each is met. */
export function UnmetList({ needs }: { needs: readonly ListedUnmet[] }) {
  const t = useTranslations('referrals.unmet')
  const needOf = useNeedName()
  const format = useFormatter()
  return (
    <ul className="rounded-control border border-line bg-paper">
      {needs.map((unmet) => (
        <li key={unmet.id} className="grid gap-1 border-line border-b px-4 py-3 last:border-b-0">
          <p className="flex flex-wrap items-center gap-2">
            <b className="text-row">{needOf(unmet.need)}</b>
            <Chip tone="near">{t(`why.${unmet.why}`)}</Chip>
          </p>
          {unmet.words && <p className="text-row">{unmet.words}</p>}
          <p className="text-ink-2 text-sm">
            {[
              format.dateTime(toUtcMidnight(unmet.on), 'day'),
              unmet.place,
              t('by', { worker: unmet.worker, unit: unmet.unit }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {unmet.isResolved ? (
            <p className="text-ok text-sm">{t('resolved', { words: unmet.resolution })}</p>
          ) : (
            <ResolveForm unmetId={unmet.id} />
          )}
        </li>
      ))}
    </ul>
  )
}

function ResolveForm({ unmetId }: { unmetId: string }) {
  const t = useTranslations('referrals.unmet')
  const router = useRouter()
  return (
    <OneTextForm
      id={`resolution-${unmetId}`}
      draftKey={`unmet-resolution:${unmetId}`}
      summary={t('resolve')}
      label={t('resolution')}
      button={t('resolve')}
      rows={2}
      submit={(resolution) => resolveUnmetNeedAction({ unmetId, resolution })}
      onDone={() => router.refresh()}
    />
  )
}
