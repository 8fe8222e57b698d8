'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import type { RefusedAnswer } from '@/components/partners/link/use-link-page'
import { Button } from '@/components/ui/button'
import type { PartnerView } from '@/lib/referrals/partner-answer.commands'
import { MOST_OF_REASON, type PartnerAnswer } from '@/lib/referrals/partner-answer.schema'

type AnswerFormProps = {
  acts: PartnerView['acts']
  isSending: boolean
  onAnswer: (act: PartnerAnswer['act'], reason: string) => Promise<RefusedAnswer | undefined>
}

/** Yes at once; no with a reason. Afterwards the link is used up. */
export function AnswerForm({ acts, isSending, onAnswer }: AnswerFormProps) {
  const t = useTranslations('referrals.answer')
  const [isRefusing, setIsRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const isLater = acts.includes('SERVE')
  const yes = isLater ? ('SERVE' as const) : ('ACCEPT' as const)
  const no = isLater ? ('NOT_SERVE' as const) : ('DECLINE' as const)

  async function refuse() {
    const said = reason.trim()
    if (said === '') return setError('reason')
    if (said.length > MOST_OF_REASON) return setError(t('tooLong', { most: MOST_OF_REASON }))
    setError(undefined)
    const refused = await onAnswer(no, reason)
    if (refused) setError(refused.fieldErrors?.reason?.[0] ?? 'wrongType')
  }
  return (
    <section aria-labelledby="answer-question" className="grid gap-3">
      <h2 id="answer-question" className="text-lg">
        {t(isLater ? 'later' : 'question')}
      </h2>
      {isRefusing ? (
        <form
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            void refuse()
          }}
          className="grid gap-3"
        >
          <TextArea
            label={t('reason')}
            name="answer-reason"
            autoFocus
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            {...(error ? { error } : {})}
          />
          <Button variant="primary" size="large" wide pending={isSending}>
            <span className="flex-1">{t('send')}</span>
          </Button>
          <Button wide onClick={() => setIsRefusing(false)}>
            <span className="flex-1">{t('back')}</span>
          </Button>
        </form>
      ) : (
        <>
          <Button
            variant="primary"
            type="button"
            size="large"
            wide
            icon="check"
            pending={isSending}
            onClick={() => void onAnswer(yes, '')}
          >
            <span className="flex-1">{t(isLater ? 'served' : 'accept')}</span>
          </Button>
          <Button wide pending={isSending} onClick={() => setIsRefusing(true)}>
            <span className="flex-1">{t(isLater ? 'notServed' : 'decline')}</span>
          </Button>
        </>
      )}
    </section>
  )
}
