'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useKeptText } from '@/components/forms/use-kept-text'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { takeBackRuleAction } from '@/lib/rules/rule-correction.actions'
import { useRuleFault } from './use-rule-form'

/** Withdraws a version that has not taken force; the reason stays on record. */
export function TakeBack({ revision }: { revision: number }) {
  const t = useTranslations('rules.takeBack')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size="small" icon="x" onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && <TakeBackDialog revision={revision} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function TakeBackDialog({ revision, onClose }: { revision: number; onClose: () => void }) {
  const t = useTranslations('rules.takeBack')
  const textOf = useRuleFault()
  const router = useRouter()
  const { run, pending } = useAct(takeBackRuleAction)
  // The key of a draft holds an id, and a correction is known by its number.
  const key = `rule-take-back:${String(revision).padStart(36, '0')}`
  const { text: reason, change, kept } = useKeptText(key)
  const [isEmpty, setIsEmpty] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  async function takeBack() {
    setIsEmpty(reason.trim() === '')
    if (reason.trim() === '') return
    const answer = await run({ revision, reason, submissionId: kept.submission.id })
    if (answer.ok) {
      void kept.discard()
      onClose()
      return router.refresh()
    }
    if (answer.error === 'keyReused') kept.submission.renew()
    setOutcome({ isDone: false, text: textOf(answer.error) ?? answer.error })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      footer={
        <>
          <Button variant="danger-solid" pending={pending} onClick={takeBack}>
            {t('confirm')}
          </Button>
          <Button onClick={onClose}>{t('keep')}</Button>
          <KeptNote kept={kept} />
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
          onChange={(event) => change(event.currentTarget.value)}
          {...(isEmpty ? { error: 'reason' } : {})}
        />
        <OutcomeNote outcome={outcome} />
      </div>
    </Dialog>
  )
}
