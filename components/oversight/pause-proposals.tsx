'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonForm } from '@/components/forms/reason-form'
import { type KeptSubmission, useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { cancelAbsenceAction, recordAbsenceAction } from '@/lib/offices/absence.actions'
import type { PauseProposal } from '@/lib/oversight/violence-run.rules'
import type { TeamMember } from '@/lib/oversight/workload.queries'
import { useDay, useWorkloadProblem } from './use-workload-texts'

type PausedMember = Pick<TeamMember, 'id' | 'name' | 'pause'>
type PauseProposalsProps = { members: readonly PausedMember[]; onDone: () => void }

/** Who had three matters of violence in a row: a pause is proposed, the head gives it or does not. */
export function PauseProposals({ members, onDone }: PauseProposalsProps) {
  const t = useTranslations('workload.pause')
  const [asked, setAsked] = useState<string>()
  return members.flatMap(({ id, name, pause }) =>
    pause ? (
      <Banner
        key={id}
        tone="neutral"
        role="group"
        aria-label={t('title', { name, count: pause.inRow })}
        title={t('title', { name, count: pause.inRow })}
        actions={
          <Button size="small" aria-label={t('giveOf', { name })} onClick={() => setAsked(id)}>
            {t('give')}
          </Button>
        }
      >
        {t('text')}
        {asked === id && (
          <PauseDialog
            staffId={id}
            pause={pause}
            onClose={() => setAsked(undefined)}
            onDone={() => {
              setAsked(undefined)
              onDone()
            }}
          />
        )}
      </Banner>
    ) : (
      []
    ),
  )
}

type PauseDialogProps = { staffId: string; pause: PauseProposal; onClose: () => void; onDone: () => void }

function PauseDialog({ staffId, pause: { from, to }, onClose, onDone }: PauseDialogProps) {
  const t = useTranslations('workload.pause')
  const day = useDay()
  const toast = useToast()
  const problemText = useWorkloadProblem()
  const { send, pending, problem } = useSubmission<{ absenceId: string }>(({ absenceId }) => {
    toast({
      message: t('done'),
      undo: async () => {
        await cancelAbsenceAction({ absenceId, isCancelled: true })
        onDone()
      },
    })
    onDone()
  })
  const give = (note: string, kept: KeptSubmission) =>
    void send(
      (submissionId) =>
        recordAbsenceAction({ staffId, form: { kind: 'PAUSE', from, to, note }, submissionId }),
      kept,
    )
  return (
    <Dialog open onClose={onClose} title={t('dialog')}>
      <ReasonForm
        draftKey={`pause:${staffId}`}
        label={t('reason')}
        name="pause-reason"
        maxLength={200}
        confirmLabel={t('save')}
        backLabel={t('back')}
        pending={pending}
        onSend={give}
        onBack={onClose}
        problem={problemText(problem)}
      >
        <p>{t('dialogText', { from: day(from), to: day(to) })}</p>
      </ReasonForm>
    </Dialog>
  )
}
