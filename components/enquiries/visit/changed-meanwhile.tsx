'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Clash } from './clash'
import type { Saving } from './use-save-visit'

/** Why saving did not go through, above the form: nothing typed is lost, and what to do next is a button. */
export function ChangedMeanwhile({ saving }: { saving: Saving }) {
  const t = useTranslations('visit.saving')
  const { state } = saving
  if (state.kind === 'failed') {
    return (
      <div className="mb-3.5">
        <Banner tone="warn" role="alert" title={t(`failed.${state.reason}`)} />
      </div>
    )
  }
  if (state.kind !== 'merged') return null
  return (
    <div className="mb-3.5">
      <Banner
        tone="info"
        role="status"
        title={t('changedBy', { name: state.by })}
        actions={<Button onClick={saving.dismiss}>{t('understood')}</Button>}
      >
        <p>
          {state.clashes.length === 0 ? t('mergedAll') : t('mergedMine', { count: state.clashes.length })}
        </p>
        <ul className="mt-2 grid gap-2">
          {state.clashes.map((clash) => (
            <Clash key={`${clash.of === 'issue' ? clash.place : ''}-${clash.conflict.field}`} clash={clash} />
          ))}
        </ul>
      </Banner>
    </div>
  )
}
