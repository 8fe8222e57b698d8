'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useChecklistFrame } from './checklist-frame'

/** Why saving did not go through, or whose changes came in: nothing typed is lost. */
export function SavingBanner() {
  const t = useTranslations('secondaryAid.checklist.saving')
  const { saving } = useChecklistFrame()
  const { state } = saving
  if (state.kind === 'failed')
    return (
      <div className="mb-3.5">
        <Banner
          tone="warn"
          role="alert"
          title={t(`failed.${state.reason}`)}
          actions={state.reason === 'unavailable' && <Button onClick={saving.save}>{t('again')}</Button>}
        />
      </div>
    )
  if (state.kind !== 'merged') return null
  return (
    <div className="mb-3.5">
      <Banner
        role="status"
        title={t('changedBy', { name: state.by })}
        actions={<Button onClick={saving.dismiss}>{t('understood')}</Button>}
      >
        {state.clashes === 0 ? t('mergedAll') : t('mergedMine', { count: state.clashes })}
      </Banner>
    </div>
  )
}
