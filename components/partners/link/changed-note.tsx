'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Banner } from '@/components/ui/banner'
import { Sheet } from '@/components/ui/sheet'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import type { FieldDifference } from '@/lib/partners/record-difference.rules'
import { DifferenceList } from '../difference-list'

type ChangedNoteProps = {
  record: PartnerRecord
  changes: readonly FieldDifference[]
  isCorrecting: boolean
}

/** The centre changed the record while the partner read it: field by field, before anything is sent. It takes the focus. */
export function ChangedNote({ record, changes, isCorrecting }: ChangedNoteProps) {
  const t = useTranslations('partnerLink')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3.5">
      <Banner icon="arrows" tone="warn" role="alert" title={t('changed.title')}>
        {t(isCorrecting ? 'changed.typed' : 'changed.read')}
      </Banner>
      <Sheet id="changed" title={t('changed.list')}>
        <DifferenceList record={record} differences={changes} />
      </Sheet>
    </div>
  )
}
