'use client'

import { useMessages, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Icon } from '@/components/ui/icon'
import type { TodayRow } from '@/lib/oversight/today.queries'
import { agreeExceptionAction } from '@/lib/secondary-aid/application-desk.actions'

/** The head agrees to a worker's exception where it is read: asked once more, with the reason. */
export function AgreeException({ row: { id, about, note }, title }: { row: TodayRow; title: string }) {
  const t = useTranslations('today.agree')
  const problems = useMessages().today.agree.problem
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const { send, problem } = useSubmission(() => setDone(true))
  const isKnown = (code: string): code is keyof typeof problems => Object.hasOwn(problems, code)
  if (isDone)
    return (
      <p role="status" className="flex items-center gap-1.5 text-ok text-sm">
        <Icon name="check" size="small" />
        {t('done')}
      </p>
    )
  const agree = () =>
    send((submissionId) =>
      agreeExceptionAction({ applicationId: id, paper: about || null, reason: note, submissionId }),
    )
  return (
    <div className="grid justify-items-end gap-1">
      <Button size="small" icon="check" aria-label={t('openOf', { title })} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <span role="alert" className="text-danger text-sm empty:hidden">
        {problem && problem !== 'signedOut' && t(`problem.${isKnown(problem) ? problem : 'other'}`)}
      </span>
      <ConfirmDialog
        open={isOpen}
        tone="plain"
        title={t('title')}
        confirmLabel={t('confirm')}
        keepLabel={t('keep')}
        onConfirm={async () => {
          await agree()
          setOpen(false)
        }}
        onClose={() => setOpen(false)}
      >
        <p className="mb-2">{t('text')}</p>
        <blockquote className="border-line border-l-2 pl-3">{note}</blockquote>
      </ConfirmDialog>
    </div>
  )
}
