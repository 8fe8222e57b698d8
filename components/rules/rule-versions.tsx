import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { Sheet } from '@/components/ui/sheet'
import { Timeline } from '@/components/ui/timeline'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { Rule, RuleRecord } from '@/lib/rules/rules.queries'
import { Span, StateChip } from './rule-list'
import { TakeBack } from './take-back'

/** Every version of a rule over time, and which of them is read on this page. */
export function RuleVersions({ rule, chosen }: { rule: Rule; chosen: string }) {
  const t = useTranslations('rules.page')
  return (
    <Sheet title={t('versions')} id="versions">
      <ol className="grid gap-2">
        {rule.versions.map(({ version, state, lastDay, isUnconfirmed, revision, mayTakeBack }) => {
          const from = version.row.from ?? 'always'
          return (
            <li
              key={from}
              aria-current={from === chosen || undefined}
              className="grid gap-1.5 rounded-control border border-line px-3 py-2 aria-[current]:border-accent"
            >
              <p className="flex flex-wrap items-center gap-2">
                <StateChip state={state} />
                {isUnconfirmed && <NotConfirmed />}
              </p>
              <p>
                <Span from={version.row.from} to={lastDay} />
              </p>
              <div className="flex flex-wrap gap-2">
                {from !== chosen && (
                  <ButtonLink size="small" href={`/admin/rules/${rule.kind}/${rule.code}?version=${from}`}>
                    {t('read')}
                  </ButtonLink>
                )}
                {mayTakeBack && revision !== null && <TakeBack revision={revision} />}
              </div>
            </li>
          )
        })}
      </ol>
    </Sheet>
  )
}

/** What administrators recorded about the rule, newest first. */
export function RuleRecords({ records }: { records: readonly RuleRecord[] }) {
  const t = useTranslations('rules.page')
  const format = useFormatter()
  if (records.length === 0) return null
  return (
    <Sheet title={t('records')} id="records">
      <Timeline
        entries={records.map((record) => ({
          id: String(record.revision),
          on: format.dateTime(new Date(record.at), 'day'),
          what: (
            <>
              {t(`act.${record.act}`)}
              {record.from &&
                ` (${t('versionFrom', { day: record.from.split('-').toReversed().join('.') })})`}
              {record.isTakenBack && ` — ${t('takenBack')}`}
            </>
          ),
          who: (
            <>
              {record.by}: {record.reason}
              {record.source && <span className="wrap-anywhere block">{record.source}</span>}
            </>
          ),
        }))}
      />
    </Sheet>
  )
}
