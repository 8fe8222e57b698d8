'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import type { openRecordLink, useRecordLink } from '@/lib/partners/record-link.commands'
import type { UseRecordLinkInput } from '@/lib/partners/record-link.schema'
import { useMinute } from '../use-minute'
import { CorrectionForm } from './correction-form'
import { LinkPage } from './link-page'
import { OwnRecord } from './own-record'
import { useLinkPage } from './use-link-page'

type Value<Work extends (...given: never[]) => Promise<{ ok: boolean }>> = Extract<
  Awaited<ReturnType<Work>>,
  { ok: true; value: unknown }
>['value']

/** The page a partner opens by its link: "all is right", or what it should be. */
export function RecordLinkScreen({ now }: { now: string }) {
  const t = useTranslations('partnerLink')
  const page = useLinkPage<Value<typeof openRecordLink>, Value<typeof useRecordLink>>({
    openAt: '/api/partner-record/open',
    answerAt: '/api/partner-record/answer',
  })
  return (
    <LinkPage
      standing={page.standing}
      onAgain={() => void page.open()}
      words={{
        opening: t('opening'),
        unreachable: t('unreachable'),
        again: t('again'),
        over: t('over'),
        overText: t('overText'),
      }}
      open={({ record }) => (
        <OpenRecord
          record={record}
          now={now}
          pending={page.pending}
          isLost={page.isLost}
          onAnswer={(answer) => void page.answer({ answer })}
        />
      )}
      done={({ outcome }) => {
        const ended = outcome === 'CONFIRMED' ? 'confirmed' : 'proposed'
        return (
          <div role="status">
            <h1>{t(`ended.${ended}.title`)}</h1>
            <p className="mt-2">{t(`ended.${ended}.text`)}</p>
          </div>
        )
      }}
    />
  )
}

type OpenRecordProps = {
  record: PartnerRecord
  now: string
  pending: boolean
  isLost: boolean
  onAnswer: (answer: UseRecordLinkInput['answer']) => void
}

function OpenRecord({ record, now, pending, isLost, onAnswer }: OpenRecordProps) {
  const t = useTranslations('partnerLink')
  const moment = useMinute(now)
  const [isCorrecting, setCorrecting] = useState(false)
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
          record={record}
          pending={pending}
          onSend={(corrected, note) => onAnswer({ kind: 'CORRECTED', record: corrected, note })}
          onBack={() => setCorrecting(false)}
        />
      ) : (
        <>
          <OwnRecord record={record} moment={moment} />
          <div className="sticky-foot sticky bottom-0 -mx-4 grid gap-2 border-line border-t bg-page px-4 py-3 sm:static sm:mx-0 sm:flex sm:border-t-0 sm:px-0">
            <Button
              variant="primary"
              icon="check"
              pending={pending}
              onClick={() => onAnswer({ kind: 'CONFIRMED' })}
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
