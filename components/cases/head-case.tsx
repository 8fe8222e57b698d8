import { useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import type { HeadCase as Found } from '@/lib/cases/head-case.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'

/** The work in a case as its head sees it: terms, shared notes, time; never papers or private notes. */
export function HeadCase({ found }: { found: Found }) {
  const t = useTranslations('cases')
  const format = useFormatter()
  const day = (on: PlainDate) => format.dateTime(toUtcMidnight(on), 'day')
  const { duties, notes, time } = found
  const total = time.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Sheet title={t('head.title')} id="work">
      <div className="grid gap-3 text-row">
        <section>
          <h3 className="text-sm">{t('head.duties')}</h3>
          {duties.length === 0 && <p className="text-ink-2">{t('head.noDuties')}</p>}
          <ul>
            {duties.map(({ id, kind, title, dueOn, time: hour, state }) => (
              <li key={id}>
                {day(dueOn)}: {kind === 'HEARING' ? t('duty.hearing') : title}
                {hour && `, ${hour}`} <span className="text-ink-2">· {t(`duty.state.${state}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className="text-sm">{t('head.notes')}</h3>
          {notes.length === 0 && <p className="text-ink-2">{t('head.noNotes')}</p>}
          <ul className="grid gap-1.5">
            {notes.map(({ id, kind, on, text, by }) => (
              <li key={id}>
                <span className="text-ink-2 text-sm">
                  {t(`note.kind.${kind}`)} · {day(on)} · {by}
                </span>
                <p className="whitespace-pre-line">{text}</p>
              </li>
            ))}
          </ul>
        </section>
        <p>
          <b>{t('head.time')}:</b>{' '}
          {total === 0
            ? t('head.noTime')
            : t('time.amount', { hours: Math.floor(total / 60), minutes: total % 60 })}
        </p>
        <p className="text-ink-2 text-sm">{t('head.hidden')}</p>
      </div>
    </Sheet>
  )
}
