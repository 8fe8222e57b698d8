'use client'

import { useCallback, useRef } from 'react'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { applicationDraftKey, type KeptApplication } from '@/lib/secondary-aid/application-draft.schema'

/** What of an application cannot be saved is kept as it stands, until a saving takes it. */
export function useApplicationDraft(applicationId: string, found: { revision: number } | undefined) {
  const { progress, keep, settle, overwrite } = useServerDraft<KeptApplication>({
    key: applicationDraftKey(applicationId),
    ...(found ? { found } : {}),
  })
  const isKept = useRef(found !== undefined)
  return {
    progress,
    overwrite,
    keep: useCallback(
      (content: KeptApplication) => {
        isKept.current = true
        keep(content)
      },
      [keep],
    ),
    /** Something is kept that no saving has taken. */
    isKept: useCallback(() => isKept.current, []),
    /** A saving has taken it all. */
    settle: useCallback(async () => {
      if (!isKept.current) return
      isKept.current = false
      await settle()
    }, [settle]),
  }
}
