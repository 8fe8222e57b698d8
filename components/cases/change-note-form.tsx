'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { DateField } from '@/components/forms/date-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { RecordChanged } from '@/components/forms/record-changed'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { changeNoteAction } from '@/lib/cases/case.actions'
import type { CaseNoteView } from '@/lib/cases/case.queries'
import { changeNoteSchema, NOTE_KINDS } from '@/lib/cases/case-note.schema'
import { KindChips } from './kind-chips'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

type ChangeNoteFormProps = { note: CaseNoteView; onDone: () => void; onBack: () => void }

/** One’s own note, written anew. */
export function ChangeNoteForm({ note, onDone, onBack }: ChangeNoteFormProps) {
  const t = useTranslations('cases.note')
  const words = useTranslations('cases.event')
  const { id: noteId, revision, kind, on, text, isPrivate } = note
  const form = useForm({
    resolver: zodResolver(changeNoteSchema),
    shouldFocusError: false,
    defaultValues: { noteId, expectedRevision: revision, kind, on: String(on), text, isPrivate },
  })
  const { errors, submitCount } = form.formState
  const kept = useKeptForm(`case-note:${noteId}`, form)
  const seen = useWatch({ control: form.control, name: 'expectedRevision' })
  const deed = useCaseDeed<unknown>(onDone)
  const submit = form.handleSubmit((changed) => deed.send(() => changeNoteAction(changed), kept))
  return (
    <form noValidate onSubmit={submit} className="grid gap-3.5">
      <ErrorSummary
        attempt={submitCount}
        problems={problemsOf(errors, (name) => (name === 'on' ? words('on') : words('text')))}
      />
      <RecordChanged {...{ seen, revision }} onCompared={(now) => form.setValue('expectedRevision', now)}>
        <span className="whitespace-pre-line">{text}</span>
      </RecordChanged>
      <KindChips
        legend={words('kind')}
        options={NOTE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        {...form.register('kind')}
      />
      <TextArea label={words('text')} lang="uk" {...form.register('text')} {...errorAt(errors, 'text')} />
      <Controller
        control={form.control}
        name="on"
        render={({ field }) => <DateField label={words('on')} {...field} {...errorAt(errors, 'on')} />}
      />
      <Checkbox label={words('private')} hint={words('privateHint')} {...form.register('isPrivate')} />
      {deed.text && (
        <Banner tone="danger" role="alert">
          {deed.text}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={deed.pending}>
          {t('save')}
        </Button>
        <Button onClick={onBack}>{t('keep')}</Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}
