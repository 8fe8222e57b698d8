'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { ActionFoot } from '@/components/layout/action-foot'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { fetchPdf, printPdf, savePdf } from '@/lib/core/pdf-download'
import { isPlainDate } from '@/lib/core/plain-date'
import type { DeskPaper } from '@/lib/secondary-aid/application.schema'

type DeskPaperFootProps = {
  applicationId: string
  paper: DeskPaper
  name: string
  /** The day missing papers are waited for. */
  by: string
  isProtected: boolean
}
type Use = 'print' | 'save'

/** Prints a paper or saves it; one with a protected person's data only after asking whether the place is safe. */
export function DeskPaperFoot({ applicationId, paper, name, by, isProtected }: DeskPaperFootProps) {
  const t = useTranslations('secondaryAid.applications.paper')
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const [asked, setAsked] = useState<Use>()
  const mustAsk = isProtected && paper === 'application'
  const pending = state === 'working'

  async function issue(use: Use): Promise<void> {
    setAsked(undefined)
    setState('working')
    try {
      const pdf = await fetchPdf('/api/papers/application', { applicationId, paper, by })
      if (use === 'print') printPdf(pdf, name)
      else savePdf(pdf, name)
      setState('idle')
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
      setState('failed')
    }
  }
  const press = (use: Use) => (mustAsk ? setAsked(use) : void issue(use))
  function wait(day: string) {
    if (isPlainDate(day)) router.replace(`/secondary-aid/${applicationId}/papers/missing?by=${day}`)
  }
  return (
    <ActionFoot
      end={
        <ButtonLink variant="link" href={`/secondary-aid/${applicationId}`}>
          {t('back')}
        </ButtonLink>
      }
    >
      <ShortcutButton
        variant="primary"
        type="button"
        icon="printer"
        stroke={{ code: 'KeyP', alt: true }}
        pending={pending}
        onClick={() => press('print')}
      >
        {t('print')}
      </ShortcutButton>
      <Button pending={pending} onClick={() => press('save')}>
        {t('pdf')}
      </Button>
      {paper === 'missing' && (
        <DateField label={t('waitUntil')} latestYear={2099} value={by} onChange={wait} />
      )}
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && t('failed')}
      </span>
      <ConfirmDialog
        open={asked !== undefined}
        title={t('confirmTitle')}
        confirmLabel={t('confirm')}
        keepLabel={t('keep')}
        onConfirm={() => issue(asked ?? 'print')}
        onClose={() => setAsked(undefined)}
      >
        {t('confirmText')}
      </ConfirmDialog>
    </ActionFoot>
  )
}
