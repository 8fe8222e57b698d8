'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { refuseSecondaryAidAction } from '@/lib/secondary-aid/decision.actions'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { type RefusalForm, refusalFormSchema } from '@/lib/secondary-aid/decision-form.schema'
import type { Done } from './decision-screen'
import { RefuseAppeals } from './refuse-appeals'
import { RefuseGrounds } from './refuse-grounds'
import { RefuseOffers } from './refuse-offers'
import { SheetFrame } from './sheet-frame'
import { startingRefusalForm } from './starting-refusal'
import { useRefusalErrors } from './use-refusal-errors'
import { type Sheet, useSheetDraft } from './use-sheet-draft'
import { useSigning } from './use-signing'

type RefuseSheetProps = {
  found: CaseForDecision
  signatory: { name: string; position: string }
  sheet: Sheet<RefusalForm>
  onBack: () => void
  onDone: (done: Done) => void
}

/** A refusal: nothing is signed while a part is missing, and each gap stands beside its field (N3). */
export function RefuseSheet({ found, signatory, sheet, onBack, onDone }: RefuseSheetProps) {
  const t = useTranslations('secondaryAid.decisions.refuse')
  const { id: applicationId, on } = found
  const [ready, setReady] = useState<RefusalForm>()
  const form = useForm({
    resolver: zodResolver(refusalFormSchema(on, found.refusalGrounds)),
    defaultValues: sheet.found?.content ?? startingRefusalForm(found, signatory),
    shouldFocusError: false,
  })
  const kept = useSheetDraft(`refusal:${applicationId}`, found.lastChange.revision, sheet, form)
  const signing = useSigning<{ number: string }>(async ({ number }) => {
    await kept.discard()
    onDone({ kind: 'REFUSAL', number, applicationId })
  })
  const { problems, errorAt } = useRefusalErrors(form.formState.errors)

  return (
    <FormProvider {...form}>
      <SheetFrame
        title={t('title')}
        found={found}
        kept={kept}
        problem={signing.problem}
        onSubmit={form.handleSubmit(() => setReady(form.getValues()))}
        onBack={onBack}
        actions={
          <ShortcutButton variant="primary" stroke={{ code: 'Enter', ctrl: true }} pending={signing.pending}>
            {t('sign')}
          </ShortcutButton>
        }
      >
        <ErrorSummary attempt={form.formState.submitCount} problems={problems} />
        <RefuseGrounds found={found} errorAt={errorAt} />
        <TextArea label={t('facts')} lang="uk" {...form.register('facts')} {...errorAt('facts')} />
        <RefuseAppeals errorAt={errorAt} />
        <RefuseOffers found={found} errorAt={errorAt} />
        <TextField
          label={t('signatoryPosition')}
          hint={signatory.name}
          lang="uk"
          {...form.register('signatory.position')}
          {...errorAt('signatory.position')}
        />
      </SheetFrame>
      <ConfirmDialog
        open={ready !== undefined}
        title={t('confirmTitle')}
        confirmLabel={t('confirm')}
        keepLabel={t('keep')}
        onClose={() => setReady(undefined)}
        onConfirm={async () => {
          if (!ready) return
          await signing.send((submissionId) =>
            refuseSecondaryAidAction({ applicationId, submissionId, draft: ready }),
          )
          setReady(undefined)
        }}
      >
        {t('confirmText')}
      </ConfirmDialog>
    </FormProvider>
  )
}
