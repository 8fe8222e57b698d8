import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { RuleLine } from '@/lib/rules/rules.queries'

export function RuleList({ rules }: { rules: readonly RuleLine[] }) {
  const t = useTranslations('rules')
  return (
    <ul className="rounded-control border border-line bg-paper">
      {rules.map((rule) => (
        <li
          key={`${rule.kind}:${rule.code}`}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            {/* The whole row is the link’s target. */}
            <Link
              href={`/admin/rules/${rule.kind}/${rule.code}`}
              className="font-semibold text-row after:absolute after:inset-0"
            >
              {rule.title}
            </Link>
            <p className="wrap-anywhere text-ink-2 text-sm">
              {t(`kind.${rule.kind}`)} · {rule.act}
            </p>
          </div>
          <div className="grid content-start gap-1 text-sm">
            <p className="flex flex-wrap items-center gap-2">
              <StateChip state={rule.state} />
              {rule.isUnconfirmed && <NotConfirmed />}
            </p>
            <p className="text-ink-2">
              <Span from={rule.from} to={rule.to} />
              {rule.changesOn && (
                <b className="block font-medium text-ink">
                  <ChangesOn day={rule.changesOn} />
                </b>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

export function StateChip({ state }: { state: RuleLine['state'] }) {
  const t = useTranslations('rules.state')
  if (state === 'inForce') {
    return (
      <Chip tone="ok" icon="check">
        {t('inForce')}
      </Chip>
    )
  }
  return (
    <Chip tone={state === 'upcoming' ? 'near' : 'plain'} icon={state === 'upcoming' ? 'clock' : undefined}>
      {t(state)}
    </Chip>
  )
}

/** From which day and to which one, both told. */
export function Span({ from, to }: { from: PlainDate | null; to: PlainDate | null }) {
  const t = useTranslations('rules.span')
  const format = useFormatter()
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
  if (from && to) return t('both', { from: day(from), to: day(to) })
  if (from) return t('from', { from: day(from) })
  return to ? t('to', { to: day(to) }) : t('always')
}

function ChangesOn({ day }: { day: PlainDate }) {
  const t = useTranslations('rules.span')
  const format = useFormatter()
  return t('changesOn', { day: format.dateTime(toUtcMidnight(day), 'day') })
}
