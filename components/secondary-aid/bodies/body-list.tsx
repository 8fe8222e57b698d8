import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import type { IssuingBody, KeptBody } from '@/lib/secondary-aid/issuing-body.queries'
import { BodyCard } from './body-card'
import { useOriginText, useWeekText } from './use-opening-text'

/** The bodies a centre keeps: a row leads to its form. */
export function BodyList({ bodies }: { bodies: readonly KeptBody[] }) {
  const t = useTranslations('issuingBodies')
  const originText = useOriginText()
  const weekText = useWeekText()
  return (
    <ul className="rounded-control border border-line bg-paper">
      {bodies.map((body) => (
        <li
          key={body.id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            {/* The whole row is the link’s target. */}
            <Link
              href={`/secondary-aid/bodies/${body.bodyId}`}
              className="font-semibold text-row after:absolute after:inset-0"
            >
              {body.name}
            </Link>
            <p className="text-ink-2 text-sm">
              {[t(`kind.${body.kind}`), body.unitName].filter(Boolean).join(' · ')}
            </p>
            <p className="text-sm">{[body.address, body.phone].filter(Boolean).join('; ')}</p>
          </div>
          <div className="text-sm">
            <p>{weekText(body.hours)}</p>
            <p className={body.origin.kind === 'kept' && body.origin.isStale ? 'text-warn' : 'text-ink-2'}>
              {originText(body.origin)} {body.isClosed && <Chip>{t('closed')}</Chip>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What public pages tell: to be rung, checked and taken into one's own list. */
export function PageBodies({ bodies }: { bodies: readonly IssuingBody[] }) {
  const t = useTranslations('issuingBodies')
  return (
    <ul className="rounded-control border border-line bg-paper text-sm">
      {bodies.map((body) => (
        <li key={body.id} className="grid gap-2 border-line border-b px-4 py-2.5 last:border-b-0">
          <BodyCard body={body} hasWeek />
          <div className="flex flex-wrap items-center gap-3">
            <ButtonLink
              size="small"
              href={`/secondary-aid/bodies/new?from=${body.id}`}
              aria-label={`${t('takeOver')}: ${body.name}`}
            >
              {t('takeOver')}
            </ButtonLink>
            <a href={body.source} rel="noreferrer" className="min-w-0 break-all text-ink-2">
              {body.source}
            </a>
          </div>
        </li>
      ))}
    </ul>
  )
}
