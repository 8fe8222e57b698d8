'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Dialog } from '@/components/ui/dialog'
import type { ProcessingGround } from '@/lib/clients/client-codes.rules'
import { GroundField } from './ground-field'

type ConsentDialogProps = {
  clientId: string
  /** What is about to begin, and the button that begins it. */
  of: 'visit' | 'application'
  confirmLabel: string
  /** There is nothing open that it could belong to. */
  isNoMatter: boolean
  pending: boolean
  onGround: (ground: ProcessingGround) => void
  onClose: () => void
}

/** Before something new is begun for a person who took the consent back: a new consent, or the ground to go on without one. */
export function ConsentDialog({
  clientId,
  of,
  confirmLabel,
  isNoMatter,
  pending,
  onGround,
  onClose,
}: ConsentDialogProps) {
  const t = useTranslations('consent.ground')
  const [ground, setGround] = useState<ProcessingGround>()
  const [isMissing, setMissing] = useState(false)

  function go(event: FormEvent) {
    event.preventDefault()
    if (!ground) return setMissing(true)
    onGround(ground)
  }
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <form noValidate onSubmit={go} className="grid gap-4">
        <p>{t(`begin.${of}`)}</p>
        <div>
          <ButtonLink href={`/clients/${clientId}#consent`} size="small">
            {t('renew')}
          </ButtonLink>
        </div>
        <GroundField
          ground={ground}
          onChoose={(chosen) => {
            setGround(chosen)
            setMissing(false)
          }}
          problem={
            isMissing ? 'missing' : isNoMatter && ground === 'OPEN_MATTER' ? 'noOpenMatter' : undefined
          }
        />
        <div>
          <Button variant="primary" pending={pending}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
