'use client'

import { useTranslations } from 'next-intl'
import { useOpeningText } from '@/components/partners/use-opening-text'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import type { Issuer } from '@/lib/partners/issuers.queries'

/** A body that issues a paper: where, whom to ask, whether it is open now, what to take, how soon, and what else. */
export function IssuerCard({ issuer }: { issuer: Issuer }) {
  const t = useTranslations('issuers')
  const openingText = useOpeningText()
  const originText = useOriginText()
  const { name, address, person, phone, hours, booking, toTake, expectedDays, otherWay, origin, partnerId } =
    issuer
  const opening = hours
    ? openingText(hours, kyivMoment(new Date())).text
    : issuer.hoursNote || t('hoursUnknown')
  const isDoubtful = origin.kind === 'page' || origin.isStale
  const facts = [
    [address ? t('address') : t('phone'), [address, person, phone].filter(Boolean).join('; ')],
    [t('today'), [opening, booking].filter(Boolean).join('; ')],
    [t('take'), toTake],
    [t('takes'), expectedDays],
    [t('lost'), otherWay],
  ] as const
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={`/partners/${partnerId}`} className="font-semibold">
          {name}
        </Link>
        <span className={isDoubtful ? 'text-warn' : 'text-ink-2'}>{originText(origin)}</span>
      </p>
      <dl className="grid gap-0.5">
        {facts.map(
          ([term, value]) =>
            value !== '' && (
              <div key={term} className="flex flex-wrap gap-x-3">
                <dt className="w-24 flex-none text-ink-2">{term}</dt>
                <dd className="min-w-0 flex-1 basis-40" suppressHydrationWarning={term === t('today')}>
                  {value}
                </dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}

/** When its contacts were checked, or that nobody has. */
function useOriginText(): (origin: Issuer['origin']) => string {
  const t = useTranslations('issuers')
  const format = useFormatter()
  return (origin) => {
    if (origin.kind === 'page') return t('fromPage', { asOf: origin.asOf || 'none' })
    const date = format.dateTime(toUtcMidnight(origin.checkedOn), 'day')
    return t(origin.isStale ? 'stale' : 'checked', { date })
  }
}
