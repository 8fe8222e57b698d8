'use client'

import { useTranslations } from 'next-intl'
import type { openRecordLink, useRecordLink } from '@/lib/partners/record-answer.commands'
import { LinkPage } from './link-page'
import { OpenRecord } from './open-record'
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
      open={(opened) => (
        <OpenRecord
          opened={opened}
          now={now}
          pending={page.pending}
          isLost={page.isLost}
          onAnswer={page.answer}
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
