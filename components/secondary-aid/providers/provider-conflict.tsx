'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { KeptProvider } from '@/lib/secondary-aid/provider.queries'
import type { ProviderFormInput } from '@/lib/secondary-aid/provider.schema'
import { useProviderLabel } from './provider-labels'

type ProviderConflictProps = {
  now: KeptProvider
  typed: ProviderFormInput
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody saved in between: who, and which fields now differ from what stands here. Nothing typed is lost. */
export function ProviderConflict({ now, typed, onKeepMine, onTakeTheirs }: ProviderConflictProps) {
  const t = useTranslations('mandates.providers.conflict')
  const labelOf = useProviderLabel()
  const fields = Object.entries(now.form).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(typed).find(([key]) => key === name)?.[1]),
  )
  return (
    <div className="mb-4">
      <Banner
        tone="warn"
        role="alert"
        title={t('title', { name: now.changedBy })}
        actions={
          <>
            <Button size="small" onClick={onKeepMine}>
              {t('keepMine')}
            </Button>
            <Button size="small" onClick={onTakeTheirs}>
              {t('takeTheirs')}
            </Button>
          </>
        }
      >
        {t('text')}
        <ul className="mt-1 list-disc pl-5">
          {fields.map(([name, value]) => (
            <li key={name}>
              {typeof value === 'string' && value ? `${labelOf(name)}: ${value}` : labelOf(name)}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
