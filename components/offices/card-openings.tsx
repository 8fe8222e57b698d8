'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { acknowledgeOpeningsAction } from '@/lib/offices/audit-log.actions'
import type { CardOpeningLine } from '@/lib/offices/opening-notice.queries'
import { type Outcome, OutcomeNote } from './outcome-note'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

/** Openings from other centres with the typed reason; a head marks them as seen. */
export function CardOpenings({ openings }: { openings: readonly CardOpeningLine[] }) {
  const t = useTranslations('audit.openings')
  const format = useFormatter()
  const textOf = useFaultText('audit')
  const router = useRouter()
  const { run, pending } = useAct(acknowledgeOpeningsAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const unseen = openings.filter(({ acknowledged }) => !acknowledged).map(({ id }) => id)
  const timeOf = (instant: string) => format.dateTime(new Date(instant), 'moment')

  async function see(openingIds: string[]) {
    const answer = await run({ openingIds })
    setOutcome(
      answer.ok
        ? { isDone: true, text: t('done', { count: answer.value.seen }) }
        : { isDone: false, text: textOf(answer.error) ?? '' },
    )
    router.refresh()
  }

  return (
    <div className="grid gap-3">
      <OutcomeNote outcome={outcome} />
      <ul className="rounded-control border border-line bg-paper">
        {openings.map(({ id, openedAt, reason, cardNumber, clientId, by, acknowledged }) => (
          <li
            key={id}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-b px-4 py-3 last:border-b-0"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p className="text-row">
                <b>{by.name}</b>{' '}
                <span className="text-ink-2 text-sm">
                  {[by.position, by.unitName].filter(Boolean).join(' · ')}
                </span>
              </p>
              <p className="mt-1">{reason}</p>
              <p className="mt-1 text-ink-2 text-sm">
                {timeOf(openedAt)} · {t('card')} <Link href={`/clients/${clientId}`}>{cardNumber}</Link>
              </p>
            </div>
            {acknowledged ? (
              <p className="flex items-center gap-1.5 text-ink-2 text-sm">
                <Icon name="check" size="small" className="text-ok" />
                {t('seenBy', { date: timeOf(acknowledged.at), name: acknowledged.byName })}
              </p>
            ) : (
              <Button
                size="small"
                icon="check"
                pending={pending}
                aria-label={t('seeOne', { name: by.name, card: cardNumber, number: cardNumber })}
                onClick={() => see([id])}
              >
                {t('seen')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {unseen.length > 1 && (
        <div>
          <Button pending={pending} onClick={() => see(unseen)}>
            {t('seeAll')}
          </Button>
        </div>
      )}
    </div>
  )
}
