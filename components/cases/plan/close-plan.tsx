'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { CasePlan } from '@/lib/cases/case-plan.queries'
import { ClosePlanForm } from './close-plan-form'

/** Ends the plan, with how it ended; it stays in the history and may be taken up again. */
export function ClosePlan({ plan }: { plan: CasePlan }) {
  const t = useTranslations('casePlan')
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('close')}</Button>
      <Dialog open={isOpen} onClose={close} title={t('closing.title')}>
        <ClosePlanForm plan={plan} onClose={close} />
      </Dialog>
    </>
  )
}
