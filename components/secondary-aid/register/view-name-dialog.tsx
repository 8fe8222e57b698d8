'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type ViewNameDialogProps = {
  title: string
  /** As it is called now. */
  name: string
  error: string | undefined
  pending: boolean
  onSave: (name: string) => void | Promise<void>
  onClose: () => void
}

/** Asks for the name of a view. */
export function ViewNameDialog({ title, name, error, pending, onSave, onClose }: ViewNameDialogProps) {
  const t = useTranslations('register.views')
  const form = useId()
  const [typed, setTyped] = useState(name)
  const [isMissing, setMissing] = useState(false)

  function save(event: FormEvent) {
    event.preventDefault()
    setMissing(!typed.trim())
    if (typed.trim()) void onSave(typed.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="primary" form={form} pending={pending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={save}>
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          error={isMissing ? 'required' : error}
          value={typed}
          maxLength={60}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-initial-focus
        />
      </form>
    </Dialog>
  )
}
