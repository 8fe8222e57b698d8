'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Choice } from '@/components/forms/select-field'
import { useAtRest } from '@/components/layout/use-at-rest'
import { Button } from '@/components/ui/button'

const loadAbsenceDialog = () => import('./absence-dialog').then((loaded) => loaded.AbsenceDialog)
const AbsenceDialog = dynamic(loadAbsenceDialog)
const ON_A_PRESS = [loadAbsenceDialog]

type AbsenceButtonProps = {
  /** One, or those among whom the head chooses. */
  workers: readonly Choice[]
  onDone: () => void
}

/** Opens the form for days away. */
export function AbsenceButton({ workers, onDone }: AbsenceButtonProps) {
  useAtRest(ON_A_PRESS)
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
