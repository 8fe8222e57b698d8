'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { newId } from '@/lib/core/new-id'
import { takeBackRuleAction } from '@/lib/rules/rule-correction.actions'
import { useRuleFault } from './use-rule-form'

/** Withdraws a version that has not taken force; the reason stays on record. */
export function TakeBack({ revision }: { revision: number }) {
  const t = useTranslations('rules.takeBack')
  const textOf = useRuleFault()
  const router = useRouter()
  const { run, pending } = useAct(takeBackRuleAction)
  const submissionId = useRef(newId())
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  async function takeBack() {
    setIsEmpty(reason.trim() === '')
    if (reason.trim() === '') return
    const answer = await run({ revision, reason, submissionId: submissionId.current })
    if (answer.ok) {
      setIsOpen(false)
      return router.refresh()
    }
    if (answer.error !== 'unreachable') submissionId.current = newId()
    setOutcome({ isDone: false, text: textOf(answer.error) ?? answer.error })
  }
  return (
    <>
      <Button size="small" icon="x" onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('title')}
        footer={
          <>
            <Button variant="danger-solid" pending={pending} onClick={takeBack}>
              {t('confirm')}
            </Button>
            <Button onClick={() => setIsOpen(false)}>{t('keep')}</Button>
          </>
        }
      >
        <div className="grid gap-3">
          <p>{t('text')}</p>
          <TextArea
            label={t('reason')}
            id="take-back-reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            {...(isEmpty ? { error: 'reason' } : {})}
          />
          <OutcomeNote outcome={outcome} />
        </div>
      </Dialog>
    </>
  )
}
