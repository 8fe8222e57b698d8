'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { withdrawConsentAction } from '@/lib/clients/consent.actions'

/** The person takes the consent back. It cannot be undone, only given anew, so it asks. */
export function WithdrawConsent({ clientId }: { clientId: string }) {
  const t = useTranslations('card.consent')
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const [isFailed, setFailed] = useState(false)

  async function withdraw() {
    const answer = await withdrawConsentAction({ clientId }).catch(() => undefined)
    if (answer?.ok || answer?.error === 'noConsent') {
      setAsking(false)
      return router.refresh()
    }
    if (answer?.error === 'signedOut') return noteSessionEnded()
    setFailed(true)
  }

  return (
    <>
      <Button
        size="small"
        variant="danger"
        onClick={() => {
          setFailed(false)
          setAsking(true)
        }}
      >
        {t('withdraw.button')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('withdraw.title')}
        confirmLabel={t('withdraw.confirm')}
        keepLabel={t('withdraw.keep')}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
      >
        <p>{t('withdraw.text')}</p>
        {isFailed && (
          <p role="alert" className="mt-2 font-semibold text-danger">
            {t('failed')}
          </p>
        )}
      </ConfirmDialog>
    </>
  )
}
