'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useChecklistFrame } from './checklist-frame'

/** Why saving did not go through, and whose changes came in: nothing typed is lost. */
export function SavingBanner() {
  const t = useTranslations('secondaryAid.checklist.saving')
  const { saving } = useChecklistFrame()
  const { state, merged } = saving
  return (
    <>
      {state.kind === 'failed' && (
        <div className="mb-3.5">
          <Banner
            tone="warn"
            role="alert"
            title={t(`failed.${state.reason}`)}
            actions={state.reason === 'unavailable' && <Button onClick={saving.save}>{t('again')}</Button>}
          />
        </div>
      )}
      {merged && (
        <div className="mb-3.5">
          <Banner
            role="status"
            title={t('changedBy', { name: merged.by })}
            actions={<Button onClick={saving.dismiss}>{t('understood')}</Button>}
          >
            {merged.clashes === 0 ? t('mergedAll') : t('mergedMine', { count: merged.clashes })}
          </Banner>
        </div>
      )}
    </>
  )
}
