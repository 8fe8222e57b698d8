'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { newId } from '@/lib/core/new-id'
import { isPlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { stateExceptionAction, withdrawExceptionAction } from '@/lib/secondary-aid/application-desk.actions'
import { stateExceptionSchema } from '@/lib/secondary-aid/application-desk.schema'
import { useChecklistFrame } from './checklist-frame'

const FIELD_ERRORS = ['required', 'tooLong'] as const

/** Why the head should decide although the rules do not say yes: stated, changed, taken back; never the verdict itself. */
export function ExceptionPart() {
  const t = useTranslations('applicationDesk.exception')
  const format = useFormatter()
  const { application, checklist, saving } = useChecklistFrame()
  const { id: applicationId, exception, mayMark } = application
  const [isWriting, setIsWriting] = useState(false)
  const isNeeded = checklist.verdict !== null && checklist.verdict.kind !== 'ENTITLED'
  if (!exception && !(mayMark && isNeeded)) return null

  const withdraw = () =>
    void saving.act(() => withdrawExceptionAction({ applicationId, submissionId: newId() }))
  return (
    <section aria-labelledby="exception-title" className="mb-6 border-line border-t pt-2">
      <h3 id="exception-title" className="font-semibold text-row">
        {t('title')}
      </h3>
      {exception && !isWriting && (
        <>
          <p className="whitespace-pre-line text-row">{exception.reason}</p>
          <p className="text-ink-2 text-sm">
            {t('statedBy', {
              name: exception.by,
              date: isPlainDate(exception.on) ? format.dateTime(toUtcMidnight(exception.on), 'day') : '',
            })}
            {'. '}
            {exception.isAgreed ? t('agreed') : t('notAgreed')} {t('effect')}
          </p>
        </>
      )}
      {!exception && !isWriting && <p className="text-ink-2 text-sm">{t('lead')}</p>}
      {isWriting ? (
        <ExceptionForm onClose={() => setIsWriting(false)} />
      ) : (
        mayMark && (
          <div className="mt-1.5 flex flex-wrap gap-2">
            <Button size="small" onClick={() => setIsWriting(true)}>
              {exception ? t('change') : t('open')}
            </Button>
            {exception && (
              <Button size="small" variant="link" onClick={withdraw}>
                {t('withdraw')}
              </Button>
            )}
          </div>
        )
      )}
    </section>
  )
}

function ExceptionForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('applicationDesk.exception')
  const { application, saving } = useChecklistFrame()
  const { id: applicationId, exception } = application
  const [reason, setReason] = useState(exception?.reason ?? '')
  const [error, setError] = useState<(typeof FIELD_ERRORS)[number]>()
  const [pending, setPending] = useState(false)

  async function send() {
    const request = { applicationId, reason, submissionId: newId() }
    const parsed = stateExceptionSchema.safeParse(request)
    if (!parsed.success) {
      const message = parsed.error.issues[0]?.message
      return setError(FIELD_ERRORS.find((each) => each === message) ?? 'required')
    }
    setPending(true)
    const problem = await saving.act(() => stateExceptionAction(request))
    setPending(false)
    if (problem === undefined) onClose()
  }
  return (
    <div className="mt-1.5 grid gap-2">
      <TextArea
        id="exception-reason"
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        autoFocus
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setError(undefined)
        }}
        error={error && t(error)}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon="check" pending={pending} onClick={() => void send()}>
          {exception ? t('keepChange') : t('state')}
        </Button>
        <Button size="small" variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
