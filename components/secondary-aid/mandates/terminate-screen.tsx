'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField } from '@/components/forms/select-field'
import { useForm } from '@/components/forms/use-form'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { PlainDate } from '@/lib/core/plain-date'
import type { BegunForm, LastChange } from '@/lib/secondary-aid/begun-form.schema'
import type { TerminationGroundRow } from '@/lib/secondary-aid/ground-rows.rules'
import { terminateAidAction } from '@/lib/secondary-aid/mandate.actions'
import {
  type TerminationForm,
  type TypedTermination,
  terminationFormSchema,
} from '@/lib/secondary-aid/mandate-ending.schema'
import { DayField } from './day-field'
import { useDeed } from './deed-sheet'
import { EndingFields, GroundNote, SignatoryField } from './ending-fields'
import { EndingFrame } from './ending-frame'
import { useEndingLabel } from './replace-screen'
import { useEndingDraft } from './use-ending-draft'
import { useFormProblems } from './use-mandate-texts'

type TerminateScreenProps = {
  applicationId: string
  about: string
  hasProvider: boolean
  on: PlainDate
  /** Those a decision of the day may rest on. */
  grounds: readonly TerminationGroundRow[]
  back: string
  signatory: { name: string; position: string }
  draft: BegunForm<TerminationForm> | undefined
  /** How the application now stands. */
  lastChange: LastChange
}

/** The decision to end the aid. It cannot be taken back, so it is asked once more. */
export function TerminateScreen(props: TerminateScreenProps) {
  const { applicationId, about, hasProvider, on, grounds, back, signatory, draft, lastChange } = props
  const t = useTranslations('mandates')
  const router = useRouter()
  const locale = useLocale()
  const [ready, setReady] = useState<TypedTermination>()
  const form = useForm({
    resolver: zodResolver(terminationFormSchema({ on, signatoryName: signatory.name, hasProvider, grounds })),
    shouldFocusError: false,
    defaultValues: draft?.content ?? startingTermination(signatory.position),
  })
  const kept = useEndingDraft(form, {
    key: `termination:${applicationId}`,
    applicationId,
    draft,
    lastChange,
  })
  const { errors, submitCount } = form.formState
  const { problems, errorAt } = useFormProblems(errors, useEndingLabel())
  const deed = useDeed(async () => {
    await kept.discard()
    router.push(`/mandates/appoint/${applicationId}/papers`)
  })
  const ground = useWatch({ control: form.control, name: 'ground' })
  const chosen = grounds.find(({ code }) => code === ground)
  return (
    <FormProvider {...form}>
      <EndingFrame
        title={t('terminate.title')}
        about={about}
        sign={t('terminate.sign')}
        back={back}
        pending={deed.pending}
        problem={deed.text}
        {...kept.frame}
        onSubmit={form.handleSubmit((typed) => setReady(typed))}
      >
        <ErrorSummary attempt={submitCount} problems={problems} />
        <div className="grid gap-1.5">
          <SelectField
            label={t('ending.ground')}
            emptyLabel={t('ending.chooseGround')}
            options={grounds
              .filter(({ isNormalEnd }) => !isNormalEnd)
              .map((row) => ({ value: row.code, label: row[locale] }))}
            {...form.register('ground')}
            {...errorAt('ground')}
          />
          <GroundNote ground={chosen} />
        </div>
        {chosen?.warningDays !== undefined && (
          <DayField<TerminationForm>
            name="warnedOn"
            label={t('terminate.warnedOn')}
            hint={t('terminate.warnedHint', { days: chosen.warningDays })}
            errorAt={errorAt}
          />
        )}
        <EndingFields errorAt={errorAt} />
        <SignatoryField name={signatory.name} errorAt={errorAt} />
      </EndingFrame>
      <ConfirmDialog
        open={ready !== undefined}
        title={t('terminate.confirmTitle')}
        confirmLabel={t('terminate.confirm')}
        keepLabel={t('notYet')}
        onClose={() => setReady(undefined)}
        onConfirm={async () => {
          if (!ready) return
          await deed.send((submissionId) => terminateAidAction({ applicationId, submissionId, draft: ready }))
          setReady(undefined)
        }}
      >
        {t('terminate.confirmText')}
      </ConfirmDialog>
    </FormProvider>
  )
}

const startingTermination = (signatoryPosition: string): TerminationForm => ({
  ground: '',
  facts: '',
  evidence: '',
  toldTo: [],
  warnedOn: '',
  signatoryPosition,
})
