'use client'

import { useState } from 'react'
import { useServerDraft } from '@/components/forms/use-server-draft'
import type { BegunForm } from '@/lib/secondary-aid/begun-form.schema'

type SeenDraftSettings<Form> = {
  key: string
  /** The draft the page was opened with, if there was one. */
  found: BegunForm<Form> | null | undefined
  /** The revision of the application as it now stands. */
  revision: number
}

/** Keeps a form about an application on the server as it is typed, with the revision of the application it is typed on. */
export function useSeenDraft<Form extends object>({ key, found, revision }: SeenDraftSettings<Form>) {
  const draft = useServerDraft<Form & { seenRevision: number }>({ key, ...(found ? { found } : {}) })
  // What was typed on an older application does not pass for written about the newer, until it was compared.
  const [seen, setSeen] = useState(found?.seenRevision ?? revision)
  return {
    ...draft,
    seen,
    isChangedSince: seen < revision,
    keep: (form: Form) => draft.keep({ ...form, seenRevision: seen }),
    compared: (form: Form) => {
      setSeen(revision)
      draft.keep({ ...form, seenRevision: revision })
    },
  }
}
