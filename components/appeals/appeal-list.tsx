import { useTranslations } from 'next-intl'
import { RowTitle } from '@/components/ui/row-title'
import type { ListedAppeal } from '@/lib/appeals/appeal-list.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { AppealStateChip } from './appeal-state-chip'
import { AppealTermChip } from './appeal-term'

/** Appeals of the register: how each stands, whose it is, of what kind and about whom, who examines it. */
export function AppealList({ appeals }: { appeals: readonly ListedAppeal[] }) {
  return (
    <ul className="rounded-control border border-line bg-paper">
      {appeals.map((appeal) => (
        <li
          key={appeal.id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[17rem_minmax(0,1fr)_minmax(0,20rem)]"
        >
          <Standing appeal={appeal} />
          <Sender appeal={appeal} />
          <Matter appeal={appeal} />
        </li>
      ))}
    </ul>
  )
}

function Standing({ appeal: { state, result, term, dueOn } }: { appeal: ListedAppeal }) {
  return (
    <div className="flex flex-wrap items-center gap-1.5 sm:content-start">
      {term && <AppealTermChip term={term} dueOn={dueOn} />}
      <AppealStateChip state={state} result={result} />
    </div>
  )
}

function Sender({ appeal: { id, number, person, sender, receivedOn } }: { appeal: ListedAppeal }) {
  const t = useTranslations('appeals')
  const format = useFormatter()
  const received = t('received', { date: format.dateTime(toUtcMidnight(receivedOn), 'day') })
  const known = person.kind === 'named'
  return (
    <RowTitle
      href={`/appeals/${id}`}
      lock={person.kind === 'protected' && t('protectedPerson')}
      title={known ? person.name : number}
      second={[
        known && number,
        person.kind === 'anonymous' && t('anonymous'),
        sender === 'COLLECTIVE' && t('sender.COLLECTIVE'),
        received,
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  )
}

function Matter({ appeal: { kind, about, executor } }: { appeal: ListedAppeal }) {
  const t = useTranslations('appeals')
  return (
    <div className="min-w-0 text-sm">
      <p>{[t(`kind.${kind}`), about !== 'NOBODY' && t(`aboutWhom.${about}`)].filter(Boolean).join(' ')}</p>
      <p className="text-ink-2">{executor ? t('executorOf', { name: executor }) : t('noExecutor')}</p>
    </div>
  )
}
