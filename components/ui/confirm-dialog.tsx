'use client'

import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

export type ConfirmDialogProps = {
  open: boolean
  /** Asks with the verb: "Refuse aid?" */
  title: string
  /** What it means for the person, and whether it can be taken back. */
  children: ReactNode
  /** The verb again: "Refuse". */
  confirmLabel: string
  /** The safe way out, which has the focus: "Not yet". */
  keepLabel: string
  tone?: 'danger' | 'plain'
  onConfirm: () => void | Promise<void>
  onClose: () => void
}

/** Only for what cannot be taken back; for everything else there is undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmLabel, keepLabel, tone = 'danger', onConfirm, onClose } = props
  const [pending, setPending] = useState(false)

  async function confirm() {
    setPending(true)
    try {
      await onConfirm()
    } finally {
      setPending(false)
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      role="alertdialog"
      footer={
        <>
          <Button
            variant={tone === 'danger' ? 'danger-solid' : 'primary'}
            type="button"
            pending={pending}
            onClick={confirm}
          >
            {confirmLabel}
          </Button>
          <Button keycap="Esc" onClick={onClose} data-initial-focus>
            {keepLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
