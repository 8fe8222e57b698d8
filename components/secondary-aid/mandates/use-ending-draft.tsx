'use client'

import { useEffect, useEffectEvent } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { ApplicationChangedSince } from '@/components/secondary-aid/application-changed-since'
import { useSeenDraft } from '@/components/secondary-aid/use-seen-draft'
import type { BegunForm, LastChange } from '@/lib/secondary-aid/begun-form.schema'

type EndingDraftSettings<Form> = {
  key: string
  applicationId: string
  /** The draft the page was opened with, if there was one. */
  draft: BegunForm<Form> | undefined
  /** How the application now stands. */
  lastChange: LastChange
}

/** Keeps a decision that ends a mandate as it is typed; `frame` is what `EndingFrame` shows of it. */
export function useEndingDraft<Form extends FieldValues, Context, Sent>(
  { getValues, subscribe }: UseFormReturn<Form, Context, Sent>,
  { key, applicationId, draft, lastChange }: EndingDraftSettings<Form>,
) {
  const kept = useSeenDraft<Form>({ key, found: draft, revision: lastChange.revision })
  const keep = useEffectEvent((values: Form) => kept.keep(values))
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe],
  )
  return {
    discard: kept.discard,
    frame: {
      draft: kept.progress,
      onOverwrite: kept.overwrite,
      changed: (
        <ApplicationChangedSince
          applicationId={applicationId}
          change={lastChange}
          draft={kept}
          onCompared={() => kept.compared(getValues())}
        />
      ),
    },
  }
}
