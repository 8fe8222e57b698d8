'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Controller, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { Checkbox } from '@/components/forms/checkbox'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { RecordChanged } from '@/components/forms/record-changed'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import type { Appointment } from '@/lib/secondary-aid/appointment.queries'
import { TOLD_WAYS, wishesFormSchema } from '@/lib/secondary-aid/appointment.schema'
import { changeWishesAction } from '@/lib/secondary-aid/mandate.actions'
import { useFormProblems, useProblemText } from './use-mandate-texts'

/** With the revision of the wishes the form was begun on: kept with what is typed. */
const wishesSchema = wishesFormSchema.extend({ expectedRevision: z.int().min(1) })

type WishesFormProps = { found: Appointment; onDone: () => void }

/** What the client now asks for, and in what words they said so. */
export function WishesForm({ found, onDone }: WishesFormProps) {
  const t = useTranslations('mandates.wishes')
  const ways = useTranslations('mandates.way')
  const languages = useTranslations('clients.codes.language')
  const problemText = useProblemText()
  const router = useRouter()
  const { applicationId, revision, wishes, on } = found
  const form = useForm({
    resolver: zodResolver(wishesSchema),
    shouldFocusError: false,
    defaultValues: { expectedRevision: revision, wishes, saidOn: on, way: 'PHONE' as const, words: '' },
  })
  const kept = useKeptForm(`wishes:${applicationId}`, form)
  const seen = useWatch({ control: form.control, name: 'expectedRevision' })
  const { errors, submitCount } = form.formState
  const { problems, errorAt } = useFormProblems(errors, (name) =>
    name === 'words' ? t('words') : name === 'saidOn' ? t('saidOn') : t('way'),
  )
  const submission = useSubmission(() => {
    onDone()
    router.refresh()
  })
  const submit = form.handleSubmit((said) =>
    submission.send((submissionId) => changeWishesAction({ applicationId, submissionId, ...said }), kept),
  )
  const known = [...found.candidates, ...found.excluded].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'uk'),
  )
  const problem = problemText(submission.problem)
  return (
    <form noValidate onSubmit={submit} className="mt-3 grid gap-3.5 border-line border-t pt-3">
      <ErrorSummary attempt={submitCount} problems={problems} />
      <RecordChanged {...{ seen, revision }} onCompared={(now) => form.setValue('expectedRevision', now)} />
      <Controller
        control={form.control}
        name="wishes.sex"
        render={({ field }) => (
          <SelectField
            label={t('sex')}
            name={field.name}
            value={field.value ?? ''}
            onChange={({ currentTarget: { value } }) =>
              field.onChange(value === 'FEMALE' || value === 'MALE' ? value : null)
            }
            emptyLabel={t('any')}
            options={[
              { value: 'FEMALE', label: t('sexOf.FEMALE') },
              { value: 'MALE', label: t('sexOf.MALE') },
            ]}
          />
        )}
      />
      <Controller
        control={form.control}
        name="wishes.language"
        render={({ field }) => (
          <SelectField
            label={t('language')}
            name={field.name}
            value={field.value ?? ''}
            onChange={({ currentTarget: { value } }) =>
              field.onChange(LANGUAGES.find((each) => each === value) ?? null)
            }
            emptyLabel={t('any')}
            options={LANGUAGES.map((value) => ({ value, label: languages(value) }))}
          />
        )}
      />
      <Checkbox label={t('signLanguageOf')} {...form.register('wishes.signLanguage')} />
      {known.length > 0 && (
        <Controller
          control={form.control}
          name="wishes.notProviderIds"
          render={({ field }) => (
            <CheckboxGroup
              label={t('notProviders')}
              name={field.name}
              options={known.map(({ id, name }) => ({ value: id, label: name }))}
              value={field.value ?? []}
              onChange={field.onChange}
            />
          )}
        />
      )}
      <Controller
        control={form.control}
        name="saidOn"
        render={({ field }) => (
          <DateField
            label={t('saidOn')}
            name={field.name}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            ref={field.ref}
            {...errorAt('saidOn')}
          />
        )}
      />
      <SelectField
        label={t('way')}
        options={TOLD_WAYS.map((value) => ({ value, label: ways(value) }))}
        {...form.register('way')}
        {...errorAt('way')}
      />
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        lang="uk"
        {...form.register('words')}
        {...errorAt('words')}
      />
      {problem && (
        <Banner tone="danger" role="alert">
          {problem}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={submission.pending}>
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('keep')}</Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}
