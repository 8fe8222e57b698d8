'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { returnToWorkerAction } from '@/lib/secondary-aid/decision.actions'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { type ReturnForm, returnFormSchema } from '@/lib/secondary-aid/decision-form.schema'
import type { Done } from './decision-screen'
import { SheetFrame } from './sheet-frame'
import { type Sheet, useSheetDraft } from './use-sheet-draft'
import { useSigning } from './use-signing'

type ReturnSheetProps = {
  found: CaseForDecision
  sheet: Sheet<ReturnForm>
  onBack: () => void
  onDone: (done: Done) => void
}

/** Why the application goes back to the worker, and what is missing. */
export function ReturnSheet({ found, sheet, onBack, onDone }: ReturnSheetProps) {
  const t = useTranslations('secondaryAid.decisions.giveBack')
  const { id: applicationId, number, missingPapers } = found
  const form = useForm<ReturnForm>({
    resolver: zodResolver(returnFormSchema),
    defaultValues: sheet.found?.content ?? { reason: '', missing: [] },
  })
  const kept = useSheetDraft(`return:${applicationId}`, found.lastChange.revision, sheet, form)
  const signing = useSigning<{ state: string }>(async () => {
    await kept.discard()
    onDone({ kind: 'RETURNED', number, applicationId })
  })
  const submit = form.handleSubmit((draft) =>
    signing.send((submissionId) => returnToWorkerAction({ applicationId, submissionId, ...draft })),
  )
  const { message } = form.formState.errors.reason ?? {}
  return (
    <SheetFrame
      title={t('title')}
      found={found}
      kept={kept}
      problem={signing.problem}
      onSubmit={submit}
      onBack={onBack}
      actions={
        <ShortcutButton variant="primary" stroke={{ code: 'Enter', ctrl: true }} pending={signing.pending}>
          {t('send')}
        </ShortcutButton>
      }
    >
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        {...form.register('reason')}
        {...(message === undefined ? {} : { error: message })}
      />
      {missingPapers.length > 0 && (
        <Controller
          control={form.control}
          name="missing"
          render={({ field }) => (
            <CheckboxGroup
              label={t('missing')}
              name="missing"
              options={missingPapers.map(({ doc, name }) => ({ value: doc, label: name }))}
              value={field.value}
              onChange={(values) => field.onChange(values)}
            />
          )}
        />
      )}
    </SheetFrame>
  )
}
