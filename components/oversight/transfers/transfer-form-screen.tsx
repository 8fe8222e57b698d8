'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { FormProvider } from 'react-hook-form'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { requestTransferAction } from '@/lib/oversight/transfer.actions'
import {
  type TransferDraft,
  type TransferForm,
  type TransferFormInput,
  type TransferMatter,
  transferFormSchema,
} from '@/lib/oversight/transfer.schema'
import type { TransferStart } from '@/lib/oversight/transfer-start.queries'
import { TransferFields } from './transfer-fields'
import { useProblemText } from './use-problem-text'

type TransferFormScreenProps = {
  matter: TransferMatter
  start: TransferStart
  draftKey: string
  draft: { content: TransferDraft; revision: number } | undefined
  backHref: string
}

const EMPTY = { toUnitId: '', note: '', papers: [], clientToldOn: '' }
/** Refusals that belong to one field. */
const OF_UNIT = ['unitClosed', 'sameUnit']

/** To which centre, why, with which papers, and what the person was told. */
export function TransferFormScreen(props: TransferFormScreenProps) {
  const { matter, start, draftKey, draft, backHref } = props
  const t = useTranslations('transfers')
  const router = useRouter()
  const textOf = useProblemText()
  const form = useForm<TransferFormInput, unknown, TransferForm>({
    resolver: zodResolver(transferFormSchema),
    shouldFocusError: false,
    defaultValues: draft?.content ?? EMPTY,
  })
  const kept = useServerDraft<unknown>({
    key: draftKey,
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const { keep } = kept
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => keep(values))
    return unsubscribe
  }, [form, keep])
  const { send, pending, problem } = useSubmission<{ transferId: string }>(({ transferId }) => {
    void kept.discard()
    router.push(`/transfers/${transferId}`)
  })
  const submit = form.handleSubmit((_, event) => {
    event?.preventDefault()
    return send((submissionId) => requestTransferAction({ matter, form: form.getValues(), submissionId }))
  })
  const refused = textOf(problem)
  const isOfUnit = problem !== undefined && OF_UNIT.includes(problem)
  const labels = useLabels()
  const problems = messagesOf(form.formState.errors).map(([name, error]) => ({
    name,
    label: labels(name),
    error,
  }))
  const kind = 'enquiry' in matter ? 'ENQUIRY' : 'APPLICATION'
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="contents">
        <PageShell
          foot={
            <ActionFoot
              end={
                <ButtonLink variant="link" href={backHref}>
                  {t('new.cancel')}
                </ButtonLink>
              }
            >
              <ShortcutButton variant="primary" stroke={{ code: 'Enter', ctrl: true }} pending={pending}>
                {t(start.isSending ? 'new.send' : 'new.propose')}
              </ShortcutButton>
              <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
            </ActionFoot>
          }
        >
          <div className="max-w-middle">
            <h1>{t('new.title')}</h1>
            <p className="mb-3 max-w-prose text-ink-2">
              {t('new.lead', {
                matter: t(`matter.${kind}`, { number: start.number }),
                from: start.fromName,
              })}
              {!start.isSending && ` ${t('new.proposing')}`}
            </p>
            {start.isProtected && (
              <div className="mb-3">
                <Banner tone="warn" icon="lock">
                  {t('new.protected')}
                </Banner>
              </div>
            )}
            <ErrorSummary attempt={form.formState.submitCount} problems={problems} />
            {refused && !isOfUnit && problem !== 'toldInFuture' && (
              <div className="mb-3">
                <Banner tone="danger" role="alert">
                  {refused}
                </Banner>
              </div>
            )}
            <TransferFields
              start={start}
              unitError={isOfUnit ? refused : undefined}
              toldError={problem === 'toldInFuture' ? refused : undefined}
            />
          </div>
        </PageShell>
      </form>
    </FormProvider>
  )
}

/** The label of a field for the summary of what is wrong. */
function useLabels(): (name: string) => string {
  const t = useTranslations('transfers.new')
  return (name) => {
    const [field = '', place] = name.split('.')
    if (field === 'papers') return t('paper', { place: Number(place) + 1 })
    if (field === 'toUnitId') return t('to')
    if (field === 'clientToldWay') return t('toldWay')
    if (field === 'clientToldOn') return t('toldOn')
    return t(field === 'note' ? 'note' : 'reason')
  }
}
