'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { DraftProgress } from '@/lib/core/draft-keeper'
import { FormStatus } from './form-status'

/** What has become of what was typed; when another tab wrote the same draft, the worker says which one stays. */
export function DraftStatus({ draft, onOverwrite }: { draft: DraftProgress; onOverwrite: () => void }) {
  const t = useTranslations('ui.formStatus')
  if (draft.state !== 'elsewhere') return <FormStatus draft={draft} />
  return (
    <span role="status" className="flex flex-wrap items-center gap-2 text-sm text-warn">
      {t('elsewhere')}
      <Button size="small" onClick={onOverwrite}>
        {t('keepThis')}
      </Button>
    </span>
  )
}
