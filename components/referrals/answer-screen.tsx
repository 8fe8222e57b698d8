'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { AnswerDone } from './answer-done'
import { AnswerForm } from './answer-form'
import { AnswerView } from './answer-view'
import { usePartnerAnswer } from './use-partner-answer'

/** The page a partner opens by its link: what the person agreed to, and one answer. */
export function AnswerScreen() {
  const t = useTranslations('referrals.answer')
  const { standing, open, answer, isSending } = usePartnerAnswer()
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
    case 'done':
      return <AnswerDone state={standing.state} next={standing.next} />
    case 'open':
      return (
        <div className="grid gap-5">
          <AnswerView view={standing.view} />
          <AnswerForm acts={standing.view.acts} isSending={isSending} onAnswer={answer} />
        </div>
      )
  }
}
