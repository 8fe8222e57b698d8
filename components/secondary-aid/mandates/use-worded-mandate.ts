'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useEffectEvent, useState } from 'react'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import type { MandateToWord } from '@/lib/secondary-aid/appointment.queries'
import { mandateFormSchema } from '@/lib/secondary-aid/mandate.schema'
import {
  type KeptMandate,
  mandateDraftKey,
  type SeenMandate,
  type WordedForm,
} from '@/lib/secondary-aid/mandate-draft.schema'
import { readAnew } from '@/lib/secondary-aid/worded-mandate.rules'

/**
 * The form of a mandate, kept as it is typed with what it was begun on: what colleagues have changed since goes into fields
 * nobody has typed into, and the rest is compared before the mandate is issued.
 */
export function useWordedMandate(start: MandateToWord, begun: KeptMandate | undefined) {
  const { applicationId, providerId, revision, facts, grantedServices, on, draft } = start
  const bounds = { on, kind: facts.provider.kind, isProtected: facts.person.isProtected, grantedServices }
  const now: SeenMandate = { revision, form: draft }
  const state = JSON.stringify(now)
  const [first] = useState(() => readAnew(begun?.content.seen ?? now, begun?.content.form ?? now.form, now))
  const [seen, setSeen] = useState(first.seen)
  const [clashes, setClashes] = useState(first.clashes)
  const [filled, setFilled] = useState(state)
  const form = useForm({
    resolver: zodResolver(mandateFormSchema(bounds)),
    shouldFocusError: false,
    defaultValues: first.form,
  })
  const kept = useServerDraft<KeptMandate['content']>({
    key: mandateDraftKey(applicationId),
    ...(begun ? { found: begun } : {}),
  })
  const keep = useEffectEvent((typed: WordedForm) => kept.keep({ providerId, form: typed, seen }))
  const { subscribe, getValues, reset } = form
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe],
  )
  const follow = useEffectEvent(() => {
    setFilled(state)
    const anew = readAnew(seen, getValues(), now)
    setClashes(anew.clashes)
    setSeen(anew.seen)
    reset(anew.form, { keepDefaultValues: true, keepSubmitCount: true })
    kept.keep({ providerId, form: anew.form, seen: anew.seen })
  })
  useEffect(() => {
    if (filled !== state) follow()
  }, [filled, state])
  return {
    form,
    kept,
    /** The revision the mandate is worded on. */
    seenRevision: seen.revision,
    isChanged: clashes.length > 0 || seen.revision !== revision,
    clashes,
    /** What was typed is right beside what stands there now. */
    compared: () => {
      setSeen(now)
      setClashes([])
      kept.keep({ providerId, form: getValues(), seen: now })
    },
  }
}
