'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { newId } from '@/lib/core/new-id'
import { withdrawApplicationAction } from '@/lib/secondary-aid/application.actions'

/** The person takes the application back: asked once more, with the reason. */
export function WithdrawApplication({ applicationId }: { applicationId: string }) {
  const t = useTranslations('secondaryAid.checklist.withdraw')
  const problems = useTranslations('secondaryAid.moveProblem')
  const router = useRouter()
  const key = useRef('')
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()

  function open() {
    key.current = newId()
    setError(undefined)
    setIsOpen(true)
  }
  async function withdraw() {
    if (!reason.trim()) return setError(t('reasonMissing'))
    const answer = await withdrawApplicationAction({
      applicationId,
      reason,
      submissionId: key.current,
    }).catch(() => undefined)
    if (answer?.ok) {
      setIsOpen(false)
      return router.refresh()
    }
    if (answer?.error === 'signedOut') noteSessionEnded()
    if (answer?.error === 'wrongState' || answer?.error === 'childrensServiceSilent')
      return setError(problems(answer.error))
    setError(t('failed'))
  }
  return (
    <>
      <Button variant="link" onClick={open}>
        {t('open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={t('title')}>
        <p className="mb-3">{t('text')}</p>
        <TextField
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={error}
        />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button variant="danger-solid" onClick={() => void withdraw()}>
            {t('confirm')}
          </Button>
          <Button keycap="Esc" onClick={() => setIsOpen(false)}>
            {t('keep')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
