'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type Dispatch, type SetStateAction, useCallback, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ServerDraft } from '@/components/forms/use-server-draft'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { postJson } from '@/lib/core/http'
import { newId } from '@/lib/core/new-id'
import type { Answer } from '@/lib/core/result'
import { type Missing, whatIsMissing } from '@/lib/enquiries/finished-visit.rules'
import type { findVisit, Visit } from '@/lib/enquiries/visit.queries'
import { type VisitForm, type VisitFormInput, visitFormSchema } from '@/lib/enquiries/visit.schema'
import type { KeptVisit } from '@/lib/enquiries/visit-draft.schema'
import { mergeVisits, type VisitClash } from '@/lib/enquiries/visit-merge.rules'
import type { WrongDay } from '@/lib/enquiries/written-days.rules'
import { saveVisitAction } from '@/lib/queue/ticket-visit.actions'
import { emptyEnquiry, visitFormOf } from './visit-form'

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'failed'; reason: 'unavailable' | 'notFound' | 'ended' | 'signedOut' }
  /** A colleague saved in between; the form now holds both, and these fields stand against each other. */
  | { kind: 'merged'; by: string; clashes: readonly VisitClash[] }

type Setup = {
  visit: Visit
  /** The revision the typing began on, and what the visit held then. */
  start: Omit<KeptVisit, 'form'>
  form: UseFormReturn<VisitFormInput, unknown, VisitForm>
  draft: Pick<ServerDraft<KeptVisit>, 'keep' | 'settle' | 'discard'>
  showEnquiry: Dispatch<SetStateAction<number>>
}

const FIELD_OF = {
  statement: 'agreedWording',
  topic: 'topicCode',
  helpKind: 'helpKind',
  result: 'resultCode',
  answer: 'answerText',
  writtenKind: 'writtenKind',
  receivedOn: 'receivedOn',
  forwardedTo: 'forwardedTo',
} as const

/** What a save asks for of a field; the message is a key under `fieldErrors`, or a sentence. */
type Asked = {
  enquiry: number
  field: (typeof FIELD_OF)[Missing['part']] | WrongDay['field']
  message: string
}

/** Saving a visit: checks, the one write with its key, and what to do when somebody else saved in between. */
export function useSaveVisit({ visit, start, form, draft, showEnquiry }: Setup) {
  const router = useRouter()
  const te = useTranslations('enquiries')
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const [attempt, setAttempt] = useState(0)
  const base = useRef({ revision: start.revision, values: start.base })
  const sent = useRef({ content: '', key: '' })

  /** The form as a draft keeps it. */
  const keptWith = useCallback((typed: VisitFormInput): KeptVisit => {
    const { revision, values } = base.current
    return { revision, base: values, form: typed }
  }, [])

  function point(asked: readonly Asked[]): void {
    for (const { enquiry, field, message } of asked)
      form.setError(`enquiries.${enquiry}.${field}`, { type: 'asked', message })
    const first = asked[0]
    if (first) showEnquiry(first.enquiry)
    setAttempt((before) => before + 1)
  }
  const pointAtMissing = (missing: readonly Missing[]) =>
    point(
      missing.map(({ enquiry, part }) => ({
        enquiry,
        field: FIELD_OF[part],
        message: te(`missing.${part}`),
      })),
    )
  const pointAtDays = (wrong: readonly WrongDay[]) =>
    point(wrong.map(({ enquiry, field, problem }) => ({ enquiry, field, message: problem })))

  function pointAtChannel(): void {
    form.setError('channel', { type: 'termRuns', message: te('termRuns') })
    setAttempt((before) => before + 1)
  }

  /** The same content keeps its key, so that a retry after a lost answer makes no second record. */
  function keyFor(content: string): string {
    if (sent.current.content !== content) sent.current = { content, key: newId() }
    return sent.current.key
  }

  async function send(values: VisitForm, ending: 'keep' | 'finish'): Promise<boolean> {
    setState({ kind: 'saving' })
    const typed = JSON.stringify(form.getValues())
    const request = { visitId: visit.id, expectedRevision: base.current.revision, ...values, ending }
    try {
      const answer = await saveVisitAction({ ...request, submissionId: keyFor(JSON.stringify(request)) })
      if (answer.ok) {
        const goesOn = JSON.stringify(form.getValues()) !== typed
        takeIn(values, answer.value)
        // A draft from before knows no ids: restored, it would write its issues once more.
        if (ending === 'finish') await draft.discard()
        else if (goesOn) draft.keep(keptWith(form.getValues()))
        else await draft.settle()
        setState({ kind: 'idle' })
        return true
      }
      if (answer.error === 'incomplete') pointAtMissing(answer.missing)
      if (answer.error === 'wrongDays') pointAtDays(answer.wrong)
      if (answer.error === 'termRuns') pointAtChannel()
      if (answer.error === 'changedMeanwhile') await merge()
      else setState(failureOf(answer.error))
    } catch (error) {
      if (isNetworkFailure(error)) noteRequestFailed()
      setState({ kind: 'failed', reason: 'unavailable' })
    }
    return false
  }

  /** What was saved is what the next save begins with: its issues are known by their ids from here on. */
  function takeIn(values: VisitForm, { revision, enquiryIds }: { revision: number; enquiryIds: string[] }) {
    const enquiries = values.enquiries.map((content, place) => ({ ...content, id: enquiryIds[place] }))
    base.current = { revision, values: { ...values, enquiries } }
    for (const [place, id] of enquiryIds.entries()) form.setValue(`enquiries.${place}.id`, id)
  }

  async function merge(): Promise<void> {
    const answer = await postJson<Answer<typeof findVisit>>('/api/visits/read', { visitId: visit.id })
    if (!answer.ok) return setState(failureOf(answer.error))
    const theirs = visitFormOf(answer.value)
    const typed = form.getValues()
    // Read like what is saved: «15» in a field is the 15 that was kept.
    const mine = visitFormSchema.safeParse(typed).data ?? typed
    const { merged, clashes, places } = mergeVisits(base.current.values, mine, theirs, emptyEnquiry())
    base.current = { revision: answer.value.revision, values: theirs }
    form.reset({ ...mine, ...merged.whole, enquiries: merged.enquiries }, { keepDefaultValues: true })
    showEnquiry((place) => places[place] ?? 0)
    draft.keep(keptWith(form.getValues()))
    setState({ kind: 'merged', by: answer.value.changedBy, clashes })
  }

  const finish = (then: 'sheet' | 'desk') =>
    form.handleSubmit(
      async (values) => {
        const missing = whatIsMissing(values.enquiries, values.channel)
        if (missing.length > 0) return pointAtMissing(missing)
        if (!(await send(values, 'finish'))) return
        router.push(then === 'sheet' ? `/visits/${visit.id}/wrap-up` : '/desk')
      },
      () => setAttempt((before) => before + 1),
    )
  const keep = form.handleSubmit(
    async (values) => {
      if (await send(values, 'keep')) router.refresh()
    },
    () => setAttempt((before) => before + 1),
  )
  return { state, attempt, keptWith, finish, keep, dismiss: () => setState({ kind: 'idle' }) }
}
export type Saving = ReturnType<typeof useSaveVisit>

/** Refusals said beside their fields. */
const ASKS_OF_FIELDS: readonly string[] = ['incomplete', 'wrongDays', 'termRuns']

function failureOf(error: string): SaveState {
  if (error === 'visitNotFound') return { kind: 'failed', reason: 'notFound' }
  if (error === 'visitEnded') return { kind: 'failed', reason: 'ended' }
  if (error === 'signedOut') return { kind: 'failed', reason: 'signedOut' }
  if (ASKS_OF_FIELDS.includes(error)) return { kind: 'idle' }
  return { kind: 'failed', reason: 'unavailable' }
}
