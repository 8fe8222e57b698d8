import { useTranslations } from 'next-intl'
import { type Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { whole } from '@/components/ui/whole'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { TransferView } from '@/lib/oversight/transfer.queries'
import { isOnTheWay } from '@/lib/oversight/transfer.rules'
import { TransferTerm } from './transfer-term'

/** What is handed over, from where to where, why, with which papers, and what the person knows of it. */
export function TransferFacts({ view }: { view: TransferView }) {
  const t = useTranslations('transfers')
  const format = useFormatter()
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
  const { person, kind, number, matterHref, note, papers, told, acceptBy, state, term, dueOn } = view
  const matter = t.rich(`view.matter.${kind}`, { number, ...whole })
  const facts: Fact[] = [
    { term: t('view.owner'), value: <b>{useOwner(view)}</b> },
    {
      term: t('view.matterOf'),
      value: matterHref ? <Link href={matterHref}>{matter}</Link> : matter,
      ...(matterHref ? {} : { note: t('view.closedMatter') }),
    },
    {
      term: t('view.person'),
      value:
        person.kind === 'named'
          ? person.name
          : t(person.kind === 'protected' ? 'protectedPerson' : 'anonymous'),
    },
    { term: t('view.from'), value: view.from, note: lineOf(view.fromPlace) },
    { term: t('view.to'), value: view.to, note: lineOf(view.toPlace) },
    { term: t('view.reason'), value: t(`reason.${view.reason}`) },
    ...(note ? [{ term: t('view.note'), value: <span className="whitespace-pre-line">{note}</span> }] : []),
    { term: t('view.papers'), value: papers.length > 0 ? papers.join('; ') : t('view.noPapers') },
    { term: t('view.registered'), value: day(view.registeredOn) },
    {
      term: t('view.termOf'),
      value: term && dueOn ? <TransferTerm term={term} dueOn={dueOn} /> : t('view.noTerm'),
    },
    ...(told
      ? [
          {
            term: t('view.told'),
            value: told.on
              ? t('view.toldOn', { way: t(`told.${told.way}`), date: day(told.on) })
              : t(`told.${told.way}`),
          },
        ]
      : []),
    ...(acceptBy && isOnTheWay(state)
      ? [{ term: t('view.acceptance'), value: t('view.acceptanceTerm', { date: day(acceptBy) }) }]
      : []),
  ]
  return (
    <Sheet title={t('view.facts')} id="transfer-facts">
      <Facts facts={facts} />
    </Sheet>
  )
}

function useOwner({ state, from, to, newExecutor }: TransferView): string {
  const t = useTranslations('transfers.view')
  if (state === 'ACCEPTED') return t('ownerReceiver', { unit: to, name: newExecutor })
  return isOnTheWay(state) ? t('ownerSender', { unit: from }) : from
}

const lineOf = ({ address, phone, hours }: TransferView['toPlace']) =>
  [address, phone, hours].filter(Boolean).join(', ')
