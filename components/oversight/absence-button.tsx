'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Choice } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { AbsenceDialog } from './absence-dialog'

type AbsenceButtonProps = {
  /** One, or those among whom the head chooses. */
  workers: readonly Choice[]
  onDone: () => void
}

/** Opens the form for days away. */
export function AbsenceButton({ workers, onDone }: AbsenceButtonProps) {
  const t = useTranslations('workload.absence')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="calendar" onClick={() => setOpen(true)}>
        {t('record')}
      </Button>
      {isOpen && (
        <AbsenceDialog
          workers={workers}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </>
  )
}
