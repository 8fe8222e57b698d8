import { useTranslations } from 'next-intl'
import { RowTitle } from '@/components/ui/row-title'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { ListedTransfer } from '@/lib/oversight/transfer.queries'
import { TransferStateChip } from './transfer-state-chip'

/** Transfers: how each stands, whom it is about, from where to where and why. */
export function TransferList({ transfers }: { transfers: readonly ListedTransfer[] }) {
  return (
    <ul className="rounded-control border border-line bg-paper">
      {transfers.map((transfer) => (
        <li
          key={transfer.id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[17.5rem_minmax(0,1fr)_minmax(0,22rem)]"
        >
          <Standing transfer={transfer} />
          <Matter transfer={transfer} />
          <Way transfer={transfer} />
        </li>
      ))}
    </ul>
  )
}

function Standing({ transfer: { state, isLate, acceptBy, at } }: { transfer: ListedTransfer }) {
  const t = useTranslations('transfers')
  const format = useFormatter()
  const isAwaited = state === 'SENT' && acceptBy !== null
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 sm:content-start">
      <TransferStateChip state={state} isLate={isLate} />
      <span className="text-ink-2 text-sm">
        {isAwaited
          ? t('acceptBy', { date: format.dateTime(toUtcMidnight(acceptBy), 'dayMonth') })
          : format.dateTime(new Date(at), 'moment')}
      </span>
    </div>
  )
}

function Matter({ transfer: { id, kind, number, person } }: { transfer: ListedTransfer }) {
  const t = useTranslations('transfers')
  const matter = t(`matter.${kind}`, { number })
  return (
    <RowTitle
      href={`/transfers/${id}`}
      lock={person.kind === 'protected' && t('protectedPerson')}
      title={person.kind === 'named' ? person.name : matter}
      second={person.kind === 'named' ? matter : person.kind === 'anonymous' && t('anonymous')}
    />
  )
}

function Way({ transfer: { from, to, reason } }: { transfer: ListedTransfer }) {
  const t = useTranslations('transfers')
  return (
    <div className="min-w-0 text-sm">
      <p>{t('way', { from, to })}</p>
      <p className="text-ink-2">{t(`reason.${reason}`)}</p>
    </div>
  )
}
