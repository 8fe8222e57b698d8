'use client'

import { useTranslations } from 'next-intl'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { WRONG_FIELDS } from '@/lib/partners/partner-change.schema'
import type { PartnerTaskShown } from '@/lib/partners/partner-tasks.queries'

/** What has to be done about a record, and by when. */
export function TaskLines({ tasks }: { tasks: readonly PartnerTaskShown[] }) {
  const t = useTranslations('partnerRecord')
  const format = useFormatter()
  return (
    <ul className="grid gap-2 text-sm">
      {tasks.map(({ id, kind, fields, note, dueOn }) => {
        const what = WRONG_FIELDS.filter((code) => fields.includes(code)).map((code) =>
          t(`report.field.${code}`),
        )
        const name = kind === 'WRONG' || kind === 'INCOMPLETE' || kind === 'STALE' ? t(`task.${kind}`) : kind
        return (
          <li key={id}>
            <span className="font-semibold">{[name, ...what].join(' · ')}</span>
            <span className="block text-ink-2">
              {t('task.due', { date: format.dateTime(toUtcMidnight(dueOn), 'day') })}
            </span>
            {note && <span className="block">{note}</span>}
          </li>
        )
      })}
    </ul>
  )
}
