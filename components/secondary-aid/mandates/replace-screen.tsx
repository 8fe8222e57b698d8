'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { FormProvider, useWatch } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { Banner } from '@/components/ui/banner'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { BegunForm, LastChange } from '@/lib/secondary-aid/begun-form.schema'
import { replaceProviderAction } from '@/lib/secondary-aid/mandate.actions'
import { type ReplacementForm, replacementFormSchema } from '@/lib/secondary-aid/mandate-ending.schema'
import type { ReplacementCase } from '@/lib/secondary-aid/mandate-replacement.queries'
import { DayField } from './day-field'
import { useDeed } from './deed-sheet'
import { EndingFields, GroundNote, SignatoryField } from './ending-fields'
import { EndingFrame } from './ending-frame'
import { useEndingDraft } from './use-ending-draft'
import { useFormProblems } from './use-mandate-texts'

type ReplaceScreenProps = {
  found: ReplacementCase
  signatory: { name: string; position: string }
  draft: BegunForm<ReplacementForm> | undefined
  /** How the application now stands. */
  lastChange: LastChange
}

/** The decision to replace a provider: ground, facts, proof, who comes next and from which day. */
export function ReplaceScreen({ found, signatory, draft, lastChange }: ReplaceScreenProps) {
  const t = useTranslations('mandates')
  const router = useRouter()
  const locale = useLocale()
  const format = useFormatter()
  const { mandateId, applicationId, on, nearestTermOn, candidates, wishesInTheWay, grounds } = found
  const form = useForm({
    resolver: zodResolver(
      replacementFormSchema({ on, signatoryName: signatory.name, nearestTermOn, grounds }),
    ),
    shouldFocusError: false,
    defaultValues: draft?.content ?? startingReplacement(found, signatory.position),
  })
  const kept = useEndingDraft(form, {
    key: `replacement:${mandateId}`,
    applicationId,
    draft,
    lastChange,
  })
  const { errors, submitCount } = form.formState
  const labelOf = useEndingLabel()
  const { problems, errorAt } = useFormProblems(errors, labelOf)
  const deed = useDeed(async () => {
    await kept.discard()
    router.push(`/mandates/${mandateId}`)
  })
  const ground = useWatch({ control: form.control, name: 'ground' })
  const submit = form.handleSubmit((typed) =>
    deed.send((submissionId) => replaceProviderAction({ mandateId, submissionId, draft: typed })),
  )
  return (
    <FormProvider {...form}>
      <EndingFrame
        title={t('replace.title')}
        about={[t('numberedAny', { number: found.number }), found.person.name, found.provider].join(' · ')}
        sign={t('replace.sign')}
        back={`/mandates/${mandateId}`}
        pending={deed.pending}
        problem={deed.text}
        {...kept.frame}
        onSubmit={submit}
      >
        <ErrorSummary attempt={submitCount} problems={problems} />
        {candidates.length === 0 && (
          <Banner tone="warn" title={t('choose.nobody')}>
            {t(wishesInTheWay.length > 0 ? 'replace.onlyWishes' : 'choose.otherBarriers')}
          </Banner>
        )}
        <div className="grid gap-1.5">
          <SelectField
            label={t('ending.ground')}
            emptyLabel={t('ending.chooseGround')}
            options={grounds.map((row) => ({ value: row.code, label: row[locale] }))}
            {...form.register('ground')}
            {...errorAt('ground')}
          />
          <GroundNote ground={grounds.find(({ code }) => code === ground)} />
        </div>
        <EndingFields errorAt={errorAt} />
        <SelectField
          label={t('replace.newProvider')}
          emptyLabel={t('replace.chooseProvider')}
          options={candidates.map(({ id, name, openMandates, capacity }) => ({
            value: id,
            label: `${name} · ${t('choose.load', { open: openMandates, capacity })}`,
          }))}
          {...form.register('newProviderId', {
            onChange: ({ target: { value } }: { target: { value: string } }) =>
              form.setValue('newName', candidates.find(({ id }) => id === value)?.accusative ?? ''),
          })}
          {...errorAt('newProviderId')}
        />
        <DayField<ReplacementForm>
          name="replacedOn"
          label={t('replace.replacedOn')}
          errorAt={errorAt}
          {...(nearestTermOn
            ? {
                hint: t('replace.nearestTerm', {
                  date: format.dateTime(toUtcMidnight(nearestTermOn), 'day'),
                }),
              }
            : {})}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('replace.oldName')}
            lang="uk"
            {...form.register('oldName')}
            {...errorAt('oldName')}
          />
          <TextField
            label={t('replace.newName')}
            lang="uk"
            {...form.register('newName')}
            {...errorAt('newName')}
          />
        </div>
        <SignatoryField name={signatory.name} errorAt={errorAt} />
      </EndingFrame>
    </FormProvider>
  )
}

/** The label of a field of a decision that ends a mandate, for the summary. */
export function useEndingLabel(): (name: string) => string {
  const t = useTranslations('mandates')
  const labels: Record<string, string> = {
    ground: t('ending.ground'),
    facts: t('ending.facts'),
    evidence: t('ending.evidence'),
    toldTo: t('ending.toldTo'),
    signatoryPosition: t('ending.signatoryPosition'),
    newProviderId: t('replace.newProvider'),
    newName: t('replace.newName'),
    oldName: t('replace.oldName'),
    replacedOn: t('replace.replacedOn'),
    warnedOn: t('terminate.warnedOn'),
  }
  return (name) => labels[name] ?? name
}

function startingReplacement({ on, oldName }: ReplacementCase, position: string): ReplacementForm {
  return {
    ground: '',
    facts: '',
    evidence: '',
    toldTo: [],
    newProviderId: '',
    newName: '',
    oldName,
    replacedOn: on,
    signatoryPosition: position,
  }
}
