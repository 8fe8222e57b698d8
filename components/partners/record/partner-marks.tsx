'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useKeptText } from '@/components/forms/use-kept-text'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { markPartnerAction } from '@/lib/partners/partner-change.actions'
import { CHECKED_BY_WORKER, type MarkPartner } from '@/lib/partners/partner-change.schema'
import { usePartnerProblem } from '../use-partner-problem'

type PartnerMarksProps = { partnerId: string; revision: number; isClosed: boolean }

/** "Checked today" with how; a partner that is there no more, and back again. */
export function PartnerMarks({ partnerId, revision, isClosed }: PartnerMarksProps) {
  const t = useTranslations('partnerRecord.marks')
  const problemOf = usePartnerProblem()
  const router = useRouter()
  const { run, pending } = useAct(markPartnerAction)
  const [how, setHow] = useState<(typeof CHECKED_BY_WORKER)[number]>('PHONE')
  const [isClosing, setIsClosing] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  async function mark(as: MarkPartner['mark'], discard?: () => unknown) {
    const answer = await run({ partnerId, expectedRevision: revision, mark: as })
    if (answer.ok) discard?.()
    setIsClosing(false)
    if (answer.ok) router.refresh()
    setOutcome(
      answer.ok ? { isDone: true, text: t('saved') } : { isDone: false, text: problemOf(answer.error) ?? '' },
    )
  }
  if (isClosed)
    return (
      <div className="grid gap-2">
        <p className="text-sm">{t('closedText')}</p>
        <Button pending={pending} onClick={() => void mark({ kind: 'restored' })}>
          {t('restore')}
        </Button>
        <OutcomeNote outcome={outcome} />
      </div>
    )
  return (
    <div className="grid gap-2">
      <SelectField
        label={t('how')}
        name="checkedHow"
        options={CHECKED_BY_WORKER.map((code) => ({ value: code, label: t(`hows.${code}`) }))}
        value={how}
        onChange={(event) =>
          setHow(CHECKED_BY_WORKER.find((code) => code === event.currentTarget.value) ?? 'PHONE')
        }
      />
      <div className="flex flex-wrap gap-2">
        <Button icon="check" pending={pending} onClick={() => void mark({ kind: 'checked', how })}>
          {t('checked')}
        </Button>
        <Button onClick={() => setIsClosing(true)}>{t('close')}</Button>
      </div>
      <OutcomeNote outcome={outcome} />
      {isClosing && (
        <CloseDialog
          partnerId={partnerId}
          onClose={() => setIsClosing(false)}
          onConfirm={(reason, discard) => mark({ kind: 'closed', reason }, discard)}
        />
      )}
    </div>
  )
}

type CloseDialogProps = {
  partnerId: string
  onClose: () => void
  onConfirm: (reason: string, discard: () => unknown) => Promise<void>
}

function CloseDialog({ partnerId, onClose, onConfirm }: CloseDialogProps) {
  const t = useTranslations('partnerRecord.marks')
  const { text: reason, change, kept } = useKeptText(`partner-close:${partnerId}`)
  return (
    <ConfirmDialog
      open
      title={t('closeTitle')}
      confirmLabel={t('close')}
      keepLabel={t('keep')}
      onClose={onClose}
      onConfirm={() => onConfirm(reason, kept.discard)}
    >
      <div className="grid gap-3">
        <p>{t('closeText')}</p>
        <TextField
          label={t('closeReason')}
          name="closeReason"
          value={reason}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <KeptNote kept={kept} />
      </div>
    </ConfirmDialog>
  )
}
