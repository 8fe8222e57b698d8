'use client'

import { useTranslations } from 'next-intl'
import type { usePersonOpening } from '@/components/clients/use-person-opening'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DuplicatesPanel } from './duplicates-panel'
import type { useRegister } from './use-register'

type CertainDuplicatesProps = {
  saving: ReturnType<typeof useRegister>
  opening: ReturnType<typeof usePersonOpening>
}

/** Asked before a second card is made of a person who almost certainly has one. */
export function CertainDuplicates({ saving, opening }: CertainDuplicatesProps) {
  const t = useTranslations('card.registration.certain')
  const { certain, forgetCertain, saveAnyway } = saving
  return (
    <Dialog
      open={certain !== undefined}
      onClose={forgetCertain}
      title={t('title')}
      width="form"
      footer={
        <>
          <Button onClick={forgetCertain} data-initial-focus>
            {t('back')}
          </Button>
          <Button variant="danger" onClick={() => void saveAnyway()}>
            {t('anyway')}
          </Button>
        </>
      }
    >
      <p className="mb-2">{t('text')}</p>
      <DuplicatesPanel
        duplicates={certain?.duplicates ?? []}
        hideTitle
        opening={{
          ...opening,
          open: (hit, then) => {
            forgetCertain()
            opening.open(hit, then)
          },
        }}
      />
    </Dialog>
  )
}
