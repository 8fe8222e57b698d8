'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormStatus } from '@/components/forms/form-status'
import type { ServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { downloadFile } from '@/lib/core/file-download'
import { fetchPdf, printPdf, savePdf } from '@/lib/core/pdf-download'
import type { LetterEdits } from '@/lib/enquiries/letter.rules'
import type { SignedDecision } from '@/lib/secondary-aid/decision-papers.rules'
import type { DecisionPaper } from '@/lib/secondary-aid/decision-papers.schema'

type DecisionPapersFootProps = {
  signed: SignedDecision
  paper: DecisionPaper
  edits: LetterEdits
  draft: ServerDraft<LetterEdits>['progress']
  mayDecide: boolean
}

type Use = 'print' | 'pdf' | 'docx'

/** Print the paper, save it as PDF or go on with it in Word; of a protected person, only after asking. */
export function DecisionPapersFoot({ signed, paper, edits, draft, mayDecide }: DecisionPapersFootProps) {
  const t = useTranslations('secondaryAid.decisions.papers')
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const [asked, setAsked] = useState<Use>()
  const { applicationId, person, record } = signed
  const { isProtected } = person

  async function issue(use: Use): Promise<void> {
    setAsked(undefined)
    setState('working')
    const request = { applicationId, paper, edits, isPlaceSafe: isProtected }
    try {
      if (use === 'docx') {
        await downloadFile('/api/papers/decision-docx', request, `${record.number}.docx`)
      } else {
        const pdf = await fetchPdf('/api/papers/decision', request)
        if (use === 'print') printPdf(pdf, record.number)
        else savePdf(pdf, record.number)
      }
      setState('idle')
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
      setState('failed')
    }
  }
  const press = (use: Use) => (isProtected ? setAsked(use) : void issue(use))
  const pending = state === 'working'
  return (
    <ActionFoot
      end={
        mayDecide && (
          <ButtonLink variant="link" href="/decisions">
            {t('back')}
          </ButtonLink>
        )
      }
    >
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'KeyP', alt: true }}
        pending={pending}
        onClick={() => press('print')}
      >
        {t('print')}
      </ShortcutButton>
      <Button pending={pending} onClick={() => press('pdf')}>
        {t('pdf')}
      </Button>
      <Button pending={pending} onClick={() => press('docx')}>
        {t('docx')}
      </Button>
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && t('failed')}
      </span>
      <FormStatus draft={draft.state === 'elsewhere' ? { state: 'failed' } : draft} />
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
