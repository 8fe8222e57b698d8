'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChangedSince } from './changed-since'

type RecordChangedProps = {
  /** The revision of the record what stands in the form was written about, kept with it. */
  seen: number
  /** The revision of the record as it is shown now. */
  revision: number
  /** From here on the form is about the record as it now is. */
  onCompared: (revision: number) => void
  /** What the record now says, where it does not stand beside the form. */
  children?: ReactNode
}

/**
 * In a small form about a record that has changed since the form was begun, maybe days ago: nothing is saved over the newer
 * record before the two were compared.
 */
export function RecordChanged({ seen, revision, onCompared, children }: RecordChangedProps) {
  const t = useTranslations('ui.changedSince')
  if (seen >= revision) return null
  return (
    <ChangedSince
      title={t('record')}
      text={children ?? t('recordText')}
      onCompared={() => onCompared(revision)}
    />
  )
}
