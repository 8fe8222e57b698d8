import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { RowTitle } from '@/components/ui/row-title'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ListedReferral } from '@/lib/referrals/referral-list.queries'
import { ReferralStateChip } from './referral-state-chip'
import { TermWords } from './term-words'
import { useNeedName } from './use-referral-texts'

/** Referrals: the day or the term first, whom it is about, where to and for what. */
export function ReferralList({ referrals }: { referrals: readonly ListedReferral[] }) {
  return (
    <ul className="rounded-control border border-line bg-paper">
      {referrals.map((referral) => (
        <li
          key={referral.id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[14rem_minmax(0,1fr)_minmax(0,18rem)]"
        >
          <Standing referral={referral} />
          <Person referral={referral} />
          <Partner referral={referral} />
        </li>
      ))}
    </ul>
  )
}

function Standing({ referral: { on, term, state, isUrgent, isBarred } }: { referral: ListedReferral }) {
  const t = useTranslations('referrals')
  const format = useFormatter()
  return (
    <div className="flex flex-wrap items-center gap-1.5 sm:content-start">
      {term ? (
        <TermWords term={term.state} dueOn={term.dueOn} />
      ) : (
        <span className="w-full text-sm">{format.dateTime(toUtcMidnight(on), 'day')}</span>
      )}
      <ReferralStateChip state={state} />
      {isUrgent && <Chip tone="near">{t('urgent')}</Chip>}
      {isBarred && <Chip>{t('ask.doNotRing')}</Chip>}
    </div>
  )
}

function Person({ referral: { id, number, person } }: { referral: ListedReferral }) {
  const t = useTranslations('referrals')
  const known = number || t('draftNumber')
  return (
    <RowTitle
      href={`/referrals/${id}`}
      lock={person.kind === 'protected' && t('protectedPerson')}
      title={person.kind === 'named' ? person.name : known}
      second={person.kind === 'named' ? known : person.kind === 'anonymous' && t('anonymous')}
    />
  )
}

function Partner({ referral: { partner, need, worker } }: { referral: ListedReferral }) {
  const needOf = useNeedName()
  return (
    <div className="min-w-0 text-sm">
      <p>{partner}</p>
      <p className="text-ink-2">{[needOf(need), worker].join(' · ')}</p>
    </div>
  )
}
