'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useEffectEvent } from 'react'
import { DraftStatus } from '@/components/forms/draft-status'
import { KeptNote } from '@/components/forms/kept-note'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { termBegun } from '@/lib/appeals/appeal-term.rules'
import type { AppealView } from '@/lib/appeals/citizen-appeal.queries'
import type { AppealDeed } from '@/lib/appeals/citizen-appeal.rules'
import {
  type AppealDeedInput,
  appealDeedFormSchema,
  type AppealDeedForm as Deed,
} from '@/lib/appeals/citizen-appeal.schema'
import { AppealDeedFrame } from './appeal-deed-frame'
import type { KeptAnswer } from './appeal-deeds'

type AppealDeedFormProps = {
  deed: AppealDeed
  view: AppealView
  /** Of an answer: what was typed before, and who is told what is typed now. */
  draft?: KeptAnswer | undefined
  onTyped?: (text: string) => void
  onDone: () => void
  onBack?: () => void
}

/** One deed with what it needs; all of it is kept on the server while it is typed. */
export function AppealDeedForm(props: AppealDeedFormProps) {
  return props.deed === 'DRAFT' ? <AnswerForm {...props} /> : <KeptDeedForm {...props} />
}

/** The answer: its draft comes with the page, and is carried on while another deed is open. */
function AnswerForm({ deed, view, draft, onTyped, onDone, onBack }: AppealDeedFormProps) {
  const form = useDeedForm(begun(deed, view, draft))
  const { progress, keep, discard, overwrite } = useServerDraft<unknown>({
    key: `appeal-answer:${view.id}`,
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const tell = useEffectEvent((text: string) => {
    keep({ text })
    onTyped?.(text)
  })
  useEffect(() => {
    const { unsubscribe } = form.watch(({ text = '' }) => tell(text))
    return unsubscribe
  }, [form])
  const status = <DraftStatus draft={progress} onOverwrite={overwrite} />
  return <AppealDeedFrame {...{ deed, view, form, status, kept: { discard }, onDone, onBack }} />
}

/** Every other deed asks for its draft when it is opened. Days nobody touched are today's, not those of the draft. */
function KeptDeedForm({ deed, view, onDone, onBack }: AppealDeedFormProps) {
  const form = useDeedForm(begun(deed, view))
  const key = `appeal-deed-${deed.toLowerCase().replaceAll('_', '-')}:${view.id}`
  const kept = useKeptForm(key, form)
  const status = <KeptNote kept={kept} />
  return <AppealDeedFrame {...{ deed, view, form, status, kept, onDone, onBack }} />
}

const useDeedForm = (defaultValues: AppealDeedInput) =>
  useForm<AppealDeedInput, unknown, Deed>({ resolver: zodResolver(appealDeedFormSchema), defaultValues })

function begun(deed: AppealDeed, view: AppealView, draft?: KeptAnswer): AppealDeedInput {
  return {
    deed,
    executorId: '',
    term: termBegun(view.state),
    setOn: '',
    result: '',
    extendedTo: '',
    body: '',
    who: deed === 'NOTE' ? view.aboutName : '',
    on: deed === 'NOTE' || deed === 'BAR_ANSWER' ? '' : view.on,
    number: deed === 'CLOSE' ? view.number : '',
    text: deed === 'DRAFT' ? (draft?.text ?? view.answerText) : '',
  }
}
