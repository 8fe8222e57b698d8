'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DraftStatus } from './draft-status'
import type { RecalledDraft } from './use-recalled-draft'

/** Under a small form: what has become of what was typed, and a way to throw away what is of an earlier time. */
export function KeptNote({ kept }: { kept: RecalledDraft }) {
  const t = useTranslations('ui.formStatus')
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
      {kept.isOutdated && (
        <span role="status" className="text-sm text-warn">
          {t('changedSince')}
        </span>
      )}
      {kept.isRecalled && (
        // A link keeps room around its words for the finger; they still begin where the line does.
        <span className="-ml-2.25">
          <Button variant="link" onClick={kept.startOver}>
            {t('startOver')}
          </Button>
        </span>
      )}
    </span>
  )
}
