'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { markBodyAction } from '@/lib/secondary-aid/issuing-body.actions'
import { useBodyProblem } from './use-body-problem'

type BodyMarksProps = { bodyId: string; revision: number; isClosed: boolean }

/** Contacts seen to be right today; a body that is there no more, and back again. */
export function BodyMarks({ bodyId, revision, isClosed }: BodyMarksProps) {
  const t = useTranslations('issuingBodies')
  const problemOf = useBodyProblem()
  const router = useRouter()
  const { run, pending } = useAct(markBodyAction)
  const [isClosing, setIsClosing] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  async function mark(as: 'checked' | 'closed' | 'restored') {
    const answer = await run({ bodyId, expectedRevision: revision, mark: as })
    setIsClosing(false)
    if (answer.ok) router.refresh()
    setOutcome(
      answer.ok ? { isDone: true, text: t('saved') } : { isDone: false, text: problemOf(answer.error) ?? '' },
    )
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button icon="check" pending={pending} onClick={() => void mark('checked')}>
          {t('confirmToday')}
        </Button>
        {isClosed ? (
          <Button onClick={() => void mark('restored')}>{t('restore')}</Button>
        ) : (
          <Button onClick={() => setIsClosing(true)}>{t('close')}</Button>
        )}
      </div>
      <OutcomeNote outcome={outcome} />
      <ConfirmDialog
        open={isClosing}
        title={t('closeTitle')}
        confirmLabel={t('close')}
        keepLabel={t('keep')}
        onClose={() => setIsClosing(false)}
        onConfirm={() => mark('closed')}
      >
        {t('closeText')}
      </ConfirmDialog>
    </div>
  )
}
