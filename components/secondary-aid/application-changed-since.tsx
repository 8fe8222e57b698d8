'use client'

import { useTranslations } from 'next-intl'
import { ChangedSince } from '@/components/forms/changed-since'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { LastChange } from '@/lib/secondary-aid/begun-form.schema'

type ApplicationChangedSinceProps = {
  applicationId: string
  change: LastChange
  draft: { isChangedSince: boolean }
  onCompared: () => void
}

/** On a form about an application that was changed since the form was begun: by whom and when; nothing otherwise. */
export function ApplicationChangedSince(props: ApplicationChangedSinceProps) {
  const { applicationId, change, draft, onCompared } = props
  const t = useTranslations('secondaryAid.changedSince')
  const format = useFormatter()
  if (!draft.isChangedSince) return null
  const at = change.at ? format.dateTime(new Date(change.at), 'moment') : ''
  return (
    <ChangedSince
      title={t('title', { by: change.by || 'none', at })}
      text={t('text')}
      href={`/secondary-aid/${applicationId}`}
      look={t('look')}
      onCompared={onCompared}
    />
  )
}
