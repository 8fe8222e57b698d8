'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Sheet } from '@/components/ui/sheet'
import { retireProviderAction } from '@/lib/secondary-aid/provider.actions'
import type { KeptProvider } from '@/lib/secondary-aid/provider.queries'
import { useProblemText } from '../mandates/use-mandate-texts'

/** Takes a provider off the list of those who may be appointed, or puts them back. */
export function RetirePart({ found, onDone }: { found: KeptProvider; onDone: () => void }) {
  const t = useTranslations('mandates.providers.retire')
  const [asks, setAsks] = useState(false)
  const problemText = useProblemText()
  const submission = useSubmission<unknown>(onDone)
  const { id: providerId, retiredOn, openMandates } = found
  const send = (isRetired: boolean) => submission.send(() => retireProviderAction({ providerId, isRetired }))
  const problem = problemText(submission.problem)
  return (
    <div className="mt-4">
      <Sheet title={t('title')} id="retire">
        <p className="mb-2.5 text-row">{retiredOn ? t('isRetired') : t('text', { open: openMandates })}</p>
        {problem && (
          <Banner tone="danger" role="alert">
            {problem}
          </Banner>
        )}
        {retiredOn ? (
          <Button pending={submission.pending} onClick={() => void send(false)}>
            {t('bringBack')}
          </Button>
        ) : (
          <Button variant="danger" pending={submission.pending} onClick={() => setAsks(true)}>
            {t('open')}
          </Button>
        )}
        <ConfirmDialog
          open={asks}
          title={t('confirmTitle')}
          confirmLabel={t('confirm')}
          keepLabel={t('keep')}
          onClose={() => setAsks(false)}
          onConfirm={async () => {
            await send(true)
            setAsks(false)
          }}
        >
          {t('confirmText', { open: openMandates })}
        </ConfirmDialog>
      </Sheet>
    </div>
  )
}
