'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { ShownHit, ShownHits } from '@/lib/conflicts/conflict-hits.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { isPlainDate, toUtcMidnight } from '@/lib/core/plain-date'

/** Who was found, each with the reasons; then whom to ask. Never a verdict: a person checks whether it is the same one. */
export function ConflictHits({ hits }: { hits: ShownHits }) {
  const t = useTranslations('conflicts')
  const people = [...Map.groupBy(hits.own, ({ clientId }) => clientId).values()]
  return (
    <>
      {people.length > 0 && (
        <div>
          <p className="text-row">
            <b className="text-warn">{t('found', { count: people.length })}.</b> {t('sameOrNot')}
          </p>
          <ul className="mt-1 border-line border-t">
            {people.map((found) => (
              <Person key={found[0]?.clientId} found={found} />
            ))}
          </ul>
        </div>
      )}
      <AskUnits hits={hits} />
      {hits.isCut && <p className="text-row text-warn">{t('cut')}</p>}
      {hits.isOwnOnly && <p className="text-ink-2 text-sm">{t('ownOnly')}</p>}
    </>
  )
}

/** One person, however many of their matters meet this one; the nearest finding comes first. */
function Person({ found }: { found: readonly ShownHit[] }) {
  const t = useTranslations('conflicts')
  const format = useFormatter()
  const [first] = found
  if (!first) return null
  const { birthDate, nearness, isMutual } = first
  const born =
    birthDate && isPlainDate(birthDate)
      ? t('parties.born', { date: format.dateTime(toUtcMidnight(birthDate), 'day') })
      : undefined
  const { standing, matterNumber } = found.find((hit) => hit.standing === 'OPEN') ?? first
  const about = [
    t(`standing.${standing}`),
    matterNumber && t('matter', { number: matterNumber }),
    t('card', { number: first.cardNumber }),
  ]
  return (
    <li className="border-line border-b py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link href={`/clients/${first.clientId}`} className="font-semibold">
          {first.name}
        </Link>
        {born && <span className="text-row">{born}</span>}
      </p>
      <p className="text-row">
        {t(`nearness.${nearness}`)}
        {isMutual && `; ${t('mutual')}`}
      </p>
      {found.map(({ question, ourParty, theirParty }) => (
        <p key={`${question} ${theirParty?.name} ${ourParty}`} className="break-words text-ink-2 text-sm">
          {t(`question.${question}`, {
            party: ourParty ?? '',
            theirs: theirParty?.name ?? '',
            role: t(`role.${theirParty?.role ?? 'OTHER'}`),
          })}
        </p>
      ))}
      <p className="text-ink-2 text-sm">{about.filter(Boolean).join(' · ')}</p>
    </li>
  )
}

function AskUnits({ hits: { ask } }: { hits: ShownHits }) {
  const t = useTranslations('conflicts.ask')
  const locale = useLocale()
  if (ask.length === 0) return null
  return (
    <div className="rounded-control bg-sunken px-3.5 py-2.5">
      <p className="font-semibold">{t('title', { count: ask.length })}</p>
      <ul className="text-row">
        {ask.map(({ name, nameEn, phone }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-2">
            <span>{(locale === 'en' && nameEn) || name}</span>
            {phone ? (
              <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="inline-flex items-center gap-1.5">
                <Icon name="phone" size="small" />
                {phone}
              </a>
            ) : (
              <span className="text-ink-2">{t('noPhone')}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-ink-2 text-sm">{t('text')}</p>
    </div>
  )
}
