'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { newId } from '@/lib/core/new-id'
import { closeIncompleteAction } from '@/lib/secondary-aid/application-desk.actions'
import { useChecklistFrame } from './checklist-frame'

const PROBLEMS = [
  'changedMeanwhile',
  'stillWaiting',
  'notExplained',
  'wrongState',
  'childrensServiceSilent',
] as const

/** The head closes an application whose papers never came: asked once more, with what it means for the person. */
export function CloseIncomplete() {
  const t = useTranslations('applicationDesk.proof.close')
  const acts = useTranslations('secondaryAid.act')
  const { application, saving } = useChecklistFrame()
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { id: applicationId, revision: expectedRevision } = application

  async function close() {
    const request = { applicationId, expectedRevision, submissionId: newId() }
    const answered = await saving.act(() => closeIncompleteAction(request), PROBLEMS)
    setProblem(answered)
    setOpen(false)
  }
  return (
    <>
      <Button size="small" variant="danger" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <span role="alert" className="text-danger text-sm empty:hidden">
        {problem && t(`problem.${PROBLEMS.find((each) => each === problem) ?? 'failed'}`)}
      </span>
      <ConfirmDialog
        open={isOpen}
        title={t('title')}
        confirmLabel={acts('CLOSE_INCOMPLETE')}
        keepLabel={t('keep')}
        onConfirm={close}
        onClose={() => setOpen(false)}
      >
        {t('text')}
      </ConfirmDialog>
    </>
  )
}
