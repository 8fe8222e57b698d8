'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { isNetworkFailure, noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { postJson } from '@/lib/core/http'
import { newId } from '@/lib/core/new-id'
import type { Answer } from '@/lib/core/result'
import {
  markPaperAction,
  receiveApplicationAction,
  saveApplicationAction,
  sendForDecisionAction,
  unmarkPaperAction,
} from '@/lib/secondary-aid/application.actions'
import type { Application, findApplication } from '@/lib/secondary-aid/application.queries'
import type { PaperMarkInput } from '@/lib/secondary-aid/application.schema'
import {
  type ApplicationContent,
  type ApplicationFormInput,
  applicationContentSchema,
} from '@/lib/secondary-aid/application-content.schema'
import { putTogether } from '@/lib/secondary-aid/application-draft.schema'
import type { ReceivingGap } from '@/lib/secondary-aid/receiving.rules'
import { useApplicationDraft } from './use-application-draft'
import { useAutosave } from './use-autosave'
import { useHalvesLeft } from './use-half-typed'
import { useTurns } from './use-turns'

export type ApplicationForm = UseFormReturn<ApplicationFormInput, unknown, ApplicationContent>
export type SaveState =
  | { kind: 'idle' | 'saving' | 'invalid' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; reason: 'unavailable' | 'notFound' | 'notEditable' }
/** A colleague saved in between: the form holds both; of fields both changed it holds one's own. */
export type Merged = { by: string; clashes: number }

type Start = {
  /** The draft the form goes on with. */
  found: { revision: number } | undefined
  merged: Merged | undefined
}
type Acted = { ok: true; value: { revision: number } } | { ok: false; error: string }

/** What the day of issue cannot be; said beside its field. */
export const PAPER_PROBLEMS = ['issuedInFuture', 'issuedBeforeBirth'] as const

/** Why an application given back cannot go to the head again; said beside its button. */
const SEND_PROBLEMS = ['changedMeanwhile', 'wrongState', 'papersOutstanding'] as const
export type SendProblem = (typeof SEND_PROBLEMS)[number]

/**
 * Everything the screen writes, one after another: what is typed is saved by itself after a pause and on leaving a
 * field; marks of papers and receiving go by the same queue, so that none of them is made on an older revision. What
 * cannot be saved is kept as a draft.
 */
export function useApplicationSaving(application: Application, form: ApplicationForm, start: Start) {
  const router = useRouter()
  const { id: applicationId } = application
  const base = useRef({ revision: application.revision, content: application.content })
  const { inTurn, keyFor } = useTurns()
  const draft = useApplicationDraft(applicationId, start.found)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const [merged, setMerged] = useState(start.merged)
  const [gaps, setGaps] = useState<ReceivingGap[]>([])
  const half = useHalvesLeft(form)
  const [attempt, setAttempt] = useState(0)
  const [isReceiving, setReceiving] = useState(false)

  function failed(error: string): false {
    if (error === 'signedOut') noteSessionEnded()
    const reason =
      error === 'applicationNotFound' ? 'notFound' : error === 'notEditable' ? 'notEditable' : 'unavailable'
    setState({ kind: 'failed', reason })
    return false
  }
  function unreachable(error: unknown): false {
    if (isNetworkFailure(error)) noteRequestFailed()
    setState({ kind: 'failed', reason: 'unavailable' })
    return false
  }

  async function write(): Promise<boolean> {
    // Beside each field, what is wrong with it; what was put right is no longer.
    await form.trigger()
    const typed = JSON.stringify(form.getValues())
    const parsed = applicationContentSchema.safeParse(form.getValues())
    if (!parsed.success) {
      keepTyped()
      setState({ kind: 'invalid' })
      return false
    }
    if (JSON.stringify(parsed.data) === JSON.stringify(base.current.content)) {
      setState((before) => (before.kind === 'invalid' ? { kind: 'idle' } : before))
      await taken()
      return true
    }
    setState({ kind: 'saving' })
    const request = { applicationId, expectedRevision: base.current.revision, content: parsed.data }
    try {
      const answer = await saveApplicationAction({ ...request, submissionId: keyFor(request) })
      if (answer.ok) {
        base.current = { revision: answer.value.revision, content: parsed.data }
        if (!draft.isKept() || typed === JSON.stringify(form.getValues())) await taken()
        else keepTyped()
        setState({ kind: 'saved', at: new Date() })
        router.refresh()
        return true
      }
      if (answer.error === 'changedMeanwhile') return await merge(answer.by)
      keepTyped()
      return failed(answer.error)
    } catch (error) {
      keepTyped()
      return unreachable(error)
    }
  }
  /** A saving has taken everything but what is half typed. */
  async function taken(): Promise<void> {
    if (Object.keys(form.getValues('halfTyped') ?? {}).length > 0) keepTyped()
    else await draft.settle()
  }
  function keepTyped(): void {
    const { revision, content } = base.current
    draft.keep({ revision, base: content, form: form.getValues() })
  }
  async function merge(by: string): Promise<boolean> {
    const answer = await postJson<Answer<typeof findApplication>>('/api/applications/read', { applicationId })
    if (!answer.ok) return failed(answer.error)
    const theirs = answer.value.content
    const together = putTogether({ base: base.current.content, form: form.getValues() }, theirs)
    base.current = { revision: answer.value.revision, content: theirs }
    form.reset(together.form)
    setMerged({ by, clashes: together.clashes })
    const isWritten = await write()
    router.refresh()
    return isWritten
  }
  const save = () => inTurn(write)

  /** Does a deed in its turn. What hindered it is answered: the form that asked tells what is of its own fields. */
  async function act(work: () => Promise<Acted>, told: readonly string[] = []): Promise<string | undefined> {
    return inTurn(async () => {
      try {
        const answer = await work()
        if (!answer.ok) {
          if (!told.includes(answer.error)) failed(answer.error)
          return answer.error
        }
        // A jump means that a colleague saved too: the next save then finds it and puts both together.
        const isNext = answer.value.revision === base.current.revision + 1
        if (isNext) base.current.revision = answer.value.revision
        setState({ kind: 'saved', at: new Date() })
        router.refresh()
        return undefined
      } catch (error) {
        unreachable(error)
        return 'unavailable'
      }
    })
  }
  const mark = (paper: PaperMarkInput) =>
    act(() => markPaperAction({ applicationId, paper, submissionId: newId() }), PAPER_PROBLEMS)
  const unmark = (doc: string) => act(() => unmarkPaperAction({ applicationId, doc, submissionId: newId() }))

  /** Pressed while something is being saved, it is done after that. */
  async function receive(category: string): Promise<void> {
    setReceiving(true)
    await tryToReceive(category)
    setReceiving(false)
  }
  /** Saved whole, with nothing half typed that would be passed over; else the summary says what is in the way. */
  async function isWhole(): Promise<boolean> {
    if ((await save()) && !half.look()) return true
    setAttempt((before) => before + 1)
    return false
  }
  async function tryToReceive(category: string): Promise<void> {
    if (!(await isWhole())) return
    await inTurn(async () => {
      const request = { applicationId, expectedRevision: base.current.revision, category }
      try {
        const answer = await receiveApplicationAction({ ...request, submissionId: keyFor(request) })
        if (answer.ok) {
          router.push(`/secondary-aid/${applicationId}/papers/receipt`)
          router.refresh()
          return
        }
        if (answer.error === 'incomplete') {
          setGaps(answer.gaps)
          setAttempt((before) => before + 1)
        } else failed(answer.error)
      } catch (error) {
        unreachable(error)
      }
    })
  }

  /**
   * Hands the application to the head again, with what is typed saved first. Nothing is answered where the banner tells
   * why it was not saved; what a colleague changed meanwhile is brought onto the screen before it is sent.
   */
  async function send(): Promise<SendProblem | 'sent' | undefined> {
    if (!(await isWhole())) return undefined
    let by = ''
    const problem = await act(async () => {
      const request = { applicationId, expectedRevision: base.current.revision }
      const answer = await sendForDecisionAction({ ...request, submissionId: keyFor(request) })
      if (!answer.ok && answer.error === 'changedMeanwhile') by = answer.by
      return answer
    }, SEND_PROBLEMS)
    if (problem === 'changedMeanwhile') await inTurn(() => merge(by).catch(unreachable))
    return problem === undefined ? 'sent' : SEND_PROBLEMS.find((each) => each === problem)
  }

  const saveSoon = useAutosave(form, {
    isOn: application.mayEdit,
    save,
    onTyped: (name) => {
      if (name) setGaps((before) => before.filter(({ field }) => field !== name))
      // What saving could not take, or never takes, goes on in the draft, with every letter.
      if (draft.isKept() || name === 'halfTyped') keepTyped()
    },
    // A draft goes on where it was left: now it may be right, or it says again what is wrong with it.
    isBegun: start.found !== undefined,
  })

  return {
    state,
    gaps,
    halves: half.halves,
    attempt,
    isReceiving,
    /** Writes what is typed and waits for it. */
    whole: save,
    save: saveSoon,
    act,
    mark,
    unmark,
    receive,
    send,
    merged,
    dismiss: () => setMerged(undefined),
    draft,
    dropGap: (field: string) => setGaps((before) => before.filter((gap) => gap.field !== field)),
  }
}
export type ApplicationSaving = ReturnType<typeof useApplicationSaving>
