'use client'

import { type ReactNode, useState } from 'react'
import { ActionFoot } from '@/components/layout/action-foot'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { downloadFile } from '@/lib/core/file-download'
import { fetchPdf, printPdf, savePdf } from '@/lib/core/pdf-download'

type Use = 'print' | 'pdf' | 'docx'
type Words = Record<
  'print' | 'pdf' | 'failed' | 'confirmTitle' | 'confirmText' | 'confirm' | 'keep',
  string
> & {
  docx?: string
  /** Where saving is not called printing. */
  confirmPdf?: string
}

type PaperFootProps = {
  /** Addresses that give the PDF and, where there is one, the Word file, and what they are asked. */
  pdfUrl: string
  docxUrl?: string
  request: object
  /** Name of the file: a number, never a person. */
  number: string
  /** Of a protected person: asks about the place first. */
  asksPlace: boolean
  /** Why it cannot be printed yet. */
  disabledReason?: string | undefined
  words: Words
  /** The state of a draft, links. */
  children?: ReactNode
  end?: ReactNode
}

/** Print a paper, save it as PDF or go on with it in Word where it has one; of a protected person, only after asking. */
export function PaperFoot(props: PaperFootProps) {
  const { pdfUrl, docxUrl, request, number, asksPlace, disabledReason, words, children, end } = props
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const [asked, setAsked] = useState<Use>()

  async function issue(use: Use): Promise<void> {
    setAsked(undefined)
    setState('working')
    const body = { ...request, isPlaceSafe: asksPlace }
    try {
      if (use === 'docx' && docxUrl) {
        await downloadFile(docxUrl, body, `${number}.docx`)
      } else {
        const pdf = await fetchPdf(pdfUrl, body)
        if (use === 'print') printPdf(pdf, number)
        else savePdf(pdf, number)
      }
      setState('idle')
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
      setState('failed')
    }
  }
  const press = (use: Use) => (asksPlace ? setAsked(use) : void issue(use))
  const pending = state === 'working'
  const off = disabledReason ? { disabledReason } : {}
  const confirm = asked === 'pdf' ? (words.confirmPdf ?? words.confirm) : words.confirm
  return (
    <ActionFoot end={end}>
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'KeyP', alt: true }}
        pending={pending}
        {...off}
        onClick={() => press('print')}
      >
        {words.print}
      </ShortcutButton>
      <Button pending={pending} {...off} onClick={() => press('pdf')}>
        {words.pdf}
      </Button>
      {docxUrl && (
        <Button pending={pending} {...off} onClick={() => press('docx')}>
          {words.docx}
        </Button>
      )}
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && words.failed}
      </span>
      {children}
      <ConfirmDialog
        open={asked !== undefined}
        title={words.confirmTitle}
        confirmLabel={confirm}
        keepLabel={words.keep}
        onConfirm={() => issue(asked ?? 'print')}
        onClose={() => setAsked(undefined)}
      >
        {words.confirmText}
      </ConfirmDialog>
    </ActionFoot>
  )
}
