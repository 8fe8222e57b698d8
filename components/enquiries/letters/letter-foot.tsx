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
import { fetchPdf, printPdf, savePdf } from '@/lib/core/pdf-download'
import type { LetterEdits, LetterKind, LetterProblem, LetterRecord } from '@/lib/enquiries/letter.rules'
import type { LetterDraft } from '@/lib/enquiries/letter.schema'

type LetterFootProps = {
  letter: LetterKind
  record: LetterRecord
  edits: LetterEdits
  problem: LetterProblem | undefined
  draft: ServerDraft<LetterDraft>['progress']
  onOverwrite: () => void
}

type Use = 'print' | 'save'

/** Print the letter or save it as PDF; of a protected person, only after asking whether the place is safe. */
export function LetterFoot({ letter, record, edits, problem, draft, onOverwrite }: LetterFootProps) {
  const t = useTranslations('letters')
  const tv = useTranslations('letters.draft')
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const [asked, setAsked] = useState<Use>()
  const { visitId, enquiryId, number } = record
  const isProtected = record.person?.isProtected ?? false

  async function issue(use: Use): Promise<void> {
    setAsked(undefined)
    setState('working')
    try {
      const request = { visitId, enquiryId, letter, edits, isPlaceSafe: isProtected }
      const pdf = await fetchPdf('/api/papers/written-answer', request)
      if (use === 'print') printPdf(pdf, number)
      else savePdf(pdf, number)
      setState('idle')
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
      setState('failed')
    }
  }
  const press = (use: Use) => (isProtected ? setAsked(use) : void issue(use))
  const off = problem ? { disabledReason: t(`problems.${problem}`) } : {}
  const pending = state === 'working'
  return (
    <ActionFoot
      end={
        <ButtonLink variant="link" href={`/visits/${visitId}`}>
          {t('back')}
        </ButtonLink>
      }
    >
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'KeyP', alt: true }}
        pending={pending}
        {...off}
        onClick={() => press('print')}
      >
        {t('print')}
      </ShortcutButton>
      <Button pending={pending} {...off} onClick={() => press('save')}>
        {t('pdf')}
      </Button>
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && t('failed')}
      </span>
      {draft.state === 'elsewhere' ? (
        <span role="alert" className="inline-flex flex-wrap items-center gap-2 text-sm text-warn">
          {tv('elsewhere')}
          <Button size="small" onClick={onOverwrite}>
            {tv('keepThis')}
          </Button>
        </span>
      ) : (
        <FormStatus draft={draft} />
      )}
      <ConfirmDialog
        open={asked !== undefined}
        title={t('confirmTitle')}
        confirmLabel={asked === 'save' ? t('confirmPdf') : t('confirm')}
        keepLabel={t('keep')}
        onConfirm={() => issue(asked ?? 'print')}
        onClose={() => setAsked(undefined)}
      >
        {t('confirmText')}
      </ConfirmDialog>
    </ActionFoot>
  )
}
