'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { useMinute } from '../use-minute'
import { CorrectionForm } from './correction-form'
import { OwnRecord } from './own-record'
import { useLinkOfRecord } from './use-record-link'

/** The page a partner opens by its link: "all is right", or what it should be. */
export function RecordLinkScreen({ now }: { now: string }) {
  const t = useTranslations('partnerLink')
  const moment = useMinute(now)
  const { standing, open, answer, pending, isLost } = useLinkOfRecord()
  const [isCorrecting, setCorrecting] = useState(false)
  switch (standing.kind) {
    case 'opening':
      return <Skeleton lines={5} label={t('opening')} />
    case 'unreachable':
      return (
        <Banner tone="warn" role="alert" actions={<Button onClick={() => void open()}>{t('again')}</Button>}>
          {t('unreachable')}
        </Banner>
      )
    case 'over':
      return (
        <div role="alert">
          <h1>{t('over')}</h1>
          <p className="mt-2">{t('overText')}</p>
        </div>
      )
    case 'confirmed':
    case 'proposed':
      return (
        <div role="status">
          <h1>{t(`ended.${standing.kind}.title`)}</h1>
          <p className="mt-2">{t(`ended.${standing.kind}.text`)}</p>
        </div>
      )
    case 'open':
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
          {isCorrecting ? (
            <CorrectionForm
              record={standing.record}
              pending={pending}
              onSend={(record, note) => void answer({ kind: 'CORRECTED', record, note })}
              onBack={() => setCorrecting(false)}
            />
          ) : (
            <>
              <OwnRecord record={standing.record} moment={moment} />
              <div className="sticky-foot sticky bottom-0 -mx-4 grid gap-2 border-line border-t bg-page px-4 py-3 sm:static sm:mx-0 sm:flex sm:border-t-0 sm:px-0">
                <Button
                  variant="primary"
                  icon="check"
                  pending={pending}
                  onClick={() => void answer({ kind: 'CONFIRMED' })}
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
}
