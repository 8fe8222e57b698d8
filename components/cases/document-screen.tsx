'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { PaperFoot } from '@/components/papers/paper-foot'
import { PaperPreview } from '@/components/papers/paper-preview'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { writeDocumentAction } from '@/lib/cases/case.actions'
import type { CaseDocumentView } from '@/lib/cases/case-document.queries'
import { draftedPaper } from '@/lib/cases/case-document.rules'
import { type DocumentForm, documentFormSchema } from '@/lib/cases/case-document.schema'
import { openPlaceholders } from '@/lib/enquiries/answer-template.rules'
import { DocumentActs } from './document-acts'
import { errorAt, problemsOf, useCaseDeed } from './use-case-texts'

type DocumentScreenProps = {
  found: CaseDocumentView
  /** What was typed when the page was last left, on top of what is saved. */
  draft: { content: DocumentForm; revision: number } | undefined
}

/** A paper as it is written, and beside it as it will be printed. */
export function DocumentScreen({ found, draft }: DocumentScreenProps) {
  const t = useTranslations('cases.paper')
  const router = useRouter()
  const { id: documentId, mandateId, title, text, state, revision, isOpen, isProtected } = found
  const mayWrite = isOpen && state === 'DRAFT'
  const [saved, setSaved] = useState({ title, text })
  const form = useForm({
    resolver: zodResolver(documentFormSchema),
    shouldFocusError: false,
    defaultValues: draft && mayWrite ? draft.content : { title, text },
  })
  const typed = form.watch()
  const kept = useServerDraft<DocumentForm>({
    key: `case-document:${documentId}`,
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const { keep } = kept
  useEffect(() => {
    if (!mayWrite) return
    const { unsubscribe } = form.watch(() => keep(form.getValues()))
    return unsubscribe
  }, [form, keep, mayWrite])
  const sent = useRef(saved)
  const deed = useCaseDeed<{ revision: number }>(() => {
    setSaved(sent.current)
    const now = form.getValues()
    // What was typed while it was on its way is not saved: it is the draft from here on.
    if (isSame(now, sent.current)) void kept.settle()
    else keep(now)
    router.refresh()
  })
  const submit = form.handleSubmit((written) => {
    sent.current = form.getValues()
    return deed.send(() => writeDocumentAction({ ...written, documentId, expectedRevision: revision }))
  })
  const { errors, submitCount } = form.formState
  const isChanged = mayWrite && !isSame(typed, saved)
  const open = openPlaceholders(typed.text).length
  const reason = isChanged ? t('saveFirst') : open > 0 ? t('openFields') : undefined
  return (
    <PageShell
      foot={
        <PaperFoot
          pdfUrl="/api/papers/case-document"
          docxUrl="/api/papers/case-document-docx"
          request={{ documentId, expectedRevision: revision }}
          number={`${found.mandateNumber}-${documentId.slice(-4)}`}
          asksPlace={isProtected}
          disabledReason={reason}
          words={{
            print: t('print'),
            pdf: t('pdf'),
            docx: t('docx'),
            failed: t('failed'),
            confirmTitle: t('confirmTitle'),
            confirmText: t('confirmText'),
            confirm: t('confirm'),
            keep: t('keep'),
          }}
          end={
            <ButtonLink variant="link" href={`/cases/${mandateId}?tab=papers`}>
              {t('back')}
            </ButtonLink>
          }
        />
      }
    >
      <div className="grid items-start gap-x-6 gap-y-5 lg:grid-cols-2">
        <form noValidate onSubmit={submit} className="no-print grid content-start gap-3.5">
          <h1 className="text-xl">{saved.title}</h1>
          <DocumentActs found={found} isChanged={isChanged} onChanged={() => router.refresh()} />
          {mayWrite ? (
            <>
              <ErrorSummary
                attempt={submitCount}
                problems={problemsOf(errors, (name) => (name === 'title' ? t('title') : t('text')))}
              />
              <TextField
                label={t('title')}
                hint={t('titleHint')}
                lang="uk"
                {...form.register('title')}
                {...errorAt(errors, 'title')}
              />
              <TextArea
                label={t('text')}
                hint={t('textHint')}
                rows={14}
                lang="uk"
                {...form.register('text')}
                {...errorAt(errors, 'text')}
              />
              {open > 0 && (
                <Banner tone="warn" role="status">
                  {t('openFieldsNote', { count: open })}
                </Banner>
              )}
              {deed.text && (
                <Banner tone="danger" role="alert">
                  {deed.problem === 'changedMeanwhile' ? t('changed') : deed.text}
                </Banner>
              )}
              <div className="flex flex-wrap items-center gap-3">
                <ShortcutButton
                  variant={isChanged ? 'primary' : 'secondary'}
                  type="submit"
                  stroke={{ code: 'Enter', ctrl: true }}
                  pending={deed.pending}
                >
                  {t('save')}
                </ShortcutButton>
                <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
                <span role="status" className="text-ink-2 text-sm">
                  {!isChanged && revision > 1 && t('saved')}
                </span>
              </div>
            </>
          ) : (
            <p className="text-ink-2 text-row">{t('readOnly')}</p>
          )}
        </form>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the paper is read, and scrolled, by keyboard too */}
        <section aria-label={t('preview')} tabIndex={0} className="focus-inset min-w-0">
          <PaperPreview paper={draftedPaper(typed.title, typed.text)} />
        </section>
      </div>
    </PageShell>
  )
}

const isSame = (one: DocumentForm, other: DocumentForm) =>
  one.title === other.title && one.text === other.text
