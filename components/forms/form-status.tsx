'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { useFormatter } from '@/lib/core/i18n/use-formatter'

export type DraftState =
  | { state: 'untouched' }
  | { state: 'saving' }
  | { state: 'saved'; at: Date }
  | { state: 'offline'; since: Date }
  | { state: 'failed' }

/** Beside the primary action: what has become of what was typed. */
export function FormStatus({ draft }: { draft: DraftState }) {
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-ink-2 text-sm">
      <DraftWords draft={draft} />
    </span>
  )
}

function DraftWords({ draft }: { draft: DraftState }) {
  const t = useTranslations('ui.formStatus')
  const format = useFormatter()
  switch (draft.state) {
    case 'untouched':
      return null
    case 'saving':
      return <span className="appear-late">{t('saving')}</span>
    case 'saved':
      return (
        <>
          <Icon name="check" />
          {t('saved', { time: format.dateTime(draft.at, 'time') })}
        </>
      )
    case 'offline':
      return (
        <span className="inline-flex gap-1.5 text-warn">
          <Icon name="alert" />
          {t('offline', { time: format.dateTime(draft.since, 'time') })}
        </span>
      )
    case 'failed':
      return (
        <span className="inline-flex gap-1.5 text-warn">
          <Icon name="alert" />
          {t('failed')}
        </span>
      )
  }
}
