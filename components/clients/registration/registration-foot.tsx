'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DraftStatus } from '@/components/forms/draft-status'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { DraftProgress } from '@/lib/core/draft-keeper'

type RegistrationFootProps = {
  isRefused: boolean
  pending: boolean
  draft: DraftProgress
  onSave: (then: 'visit' | 'card') => void
  onOverwrite: () => void
  onDiscard: () => Promise<void>
}

export function RegistrationFoot(props: RegistrationFootProps) {
  const { isRefused, pending, draft, onSave, onOverwrite, onDiscard } = props
  const t = useTranslations('card.registration')
  const [isLeaving, setLeaving] = useState(false)
  return (
    <ActionFoot
      end={
        <Button variant="link" onClick={() => setLeaving(true)}>
          {t('discard.button')}
        </Button>
      }
    >
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'Enter', ctrl: true }}
        pending={pending}
        onClick={() => onSave('visit')}
      >
        {t(isRefused ? 'saveAnonymous' : 'saveAndStart')}
      </ShortcutButton>
      {!isRefused && (
        <Button pending={pending} onClick={() => onSave('card')}>
          {t('saveOnly')}
        </Button>
      )}
      <DraftStatus draft={draft} onOverwrite={onOverwrite} />
      <ConfirmDialog
        open={isLeaving}
        title={t('discard.title')}
        confirmLabel={t('discard.confirm')}
        keepLabel={t('discard.keep')}
        onConfirm={onDiscard}
        onClose={() => setLeaving(false)}
      >
        <p>{t('discard.text')}</p>
      </ConfirmDialog>
    </ActionFoot>
  )
}
