'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import type { OpenedLink, RecordChangedMeanwhile } from '@/lib/partners/record-answer.commands'
import type { FieldDifference } from '@/lib/partners/record-difference.rules'
import { changesSince, joinCorrection } from '@/lib/partners/record-link.rules'
import type { UseRecordLinkInput } from '@/lib/partners/record-link.schema'
import { useMinute } from '../use-minute'
import { ChangedNote } from './changed-note'
import { CorrectionForm } from './correction-form'
import { OwnRecord } from './own-record'
import type { RefusedAnswer } from './use-link-page'

type Answer = Pick<UseRecordLinkInput, 'answer' | 'expectedRevision'>
type OpenRecordProps = {
  opened: Pick<OpenedLink, 'record' | 'revision'>
  now: string
  pending: boolean
  isLost: boolean
  onAnswer: (given: Answer) => Promise<RefusedAnswer | undefined>
}

/**
 * The record the partner reads, and its two answers. When the centre changes the record meanwhile, what changed is told, what the
 * partner wrote is joined with it, and nothing is sent before it is pressed again.
 */
export function OpenRecord({ opened, now, pending, isLost, onAnswer }: OpenRecordProps) {
  const t = useTranslations('partnerLink')
  const moment = useMinute(now)
  const [isCorrecting, setCorrecting] = useState(false)
  const [seen, setSeen] = useState<{
    record: PartnerRecord
    revision: number
    changes: readonly FieldDifference[]
  }>({ ...opened, changes: [] })
  const [written, setWritten] = useState(opened.record)
  const [isRefused, setRefused] = useState(false)

  async function answer(given: Answer['answer'], mine: PartnerRecord) {
    setRefused(false)
    const refused = await onAnswer({ answer: given, expectedRevision: seen.revision })
    if (refused && isChanged(refused)) {
      const { record, revision } = refused
      setWritten(joinCorrection(seen.record, mine, record))
      setSeen({ record, revision, changes: changesSince(seen.record, record) })
    } else setRefused(refused !== undefined)
  }
  return (
    <div className="grid gap-4">
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-1 text-ink-2">{t('lead')}</p>
      </div>
      {isLost && (
        <Banner tone="warn" role="alert">
          {t('unreachable')}
        </Banner>
      )}
      {isRefused && (
        <Banner tone="danger" role="alert">
          {t('refused')}
        </Banner>
      )}
      {seen.changes.length > 0 && (
        <ChangedNote
          key={seen.revision}
          record={seen.record}
          changes={seen.changes}
          isCorrecting={isCorrecting}
        />
      )}
      {isCorrecting ? (
        <CorrectionForm
          record={written}
          pending={pending}
          onSend={(corrected, note) => answer({ kind: 'CORRECTED', record: corrected, note }, corrected)}
          onBack={() => {
            setWritten(seen.record)
            setCorrecting(false)
          }}
        />
      ) : (
        <>
          <OwnRecord record={seen.record} moment={moment} />
          <div className="sticky-foot sticky bottom-0 -mx-4 grid gap-2 border-line border-t bg-page px-4 py-3 sm:static sm:mx-0 sm:flex sm:border-t-0 sm:px-0">
            <Button
              variant="primary"
              icon="check"
              pending={pending}
              onClick={() => void answer({ kind: 'CONFIRMED' }, seen.record)}
            >
              {t('confirm')}
            </Button>
            <Button onClick={() => setCorrecting(true)}>{t('correct')}</Button>
          </div>
        </>
      )}
    </div>
  )
}

const isChanged = (refused: RefusedAnswer): refused is RecordChangedMeanwhile => 'record' in refused
