import { useTranslations } from 'next-intl'
import type { IssuingBody } from '@/lib/secondary-aid/issuing-body.queries'
import { useOpeningText, useOriginText, useWeekText } from './use-opening-text'

type BodyCardProps = { body: IssuingBody; lead?: string; hasWeek?: boolean }

/** A body that issues a paper: where, whom to ask, whether it is open now, what to take, how soon, and what else. */
export function BodyCard({ body, lead, hasWeek = false }: BodyCardProps) {
  const t = useTranslations('issuingBodies.where')
  const all = useTranslations('issuingBodies')
  const openingText = useOpeningText()
  const weekText = useWeekText()
  const originText = useOriginText()
  const { name, address, person, phone, opening, hours, booking, toTake, expectedDays, otherWay, origin } =
    body
  const isDoubtful = origin.kind === 'page' || origin.isStale
  const facts = [
    [address ? t('address') : all('phone'), [address, person, phone].filter(Boolean).join('; ')],
    [t('today'), [openingText(opening), booking].filter(Boolean).join('; ')],
    [t('week'), hasWeek ? weekText(hours) : ''],
    [t('take'), toTake],
    [t('takes'), expectedDays],
    [t('lost'), otherWay],
  ] as const
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>
          {lead && `${lead}: `}
          {name}
        </b>
        <span className={isDoubtful ? 'text-warn' : 'text-ink-2'}>{originText(origin)}</span>
      </p>
      <dl className="grid gap-0.5">
        {facts.map(
          ([term, value]) =>
            value !== '' && (
              <div key={term} className="flex flex-wrap gap-x-3">
                <dt className="w-24 flex-none text-ink-2">{term}</dt>
                <dd className="min-w-0 flex-1 basis-40">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}
