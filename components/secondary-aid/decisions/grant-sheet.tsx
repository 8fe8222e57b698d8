'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { createTranslator, useTranslations } from 'next-intl'
import { Controller, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import { grantSecondaryAidAction } from '@/lib/secondary-aid/decision.actions'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { type GrantForm, grantFormSchema } from '@/lib/secondary-aid/decision-form.schema'
import { AID_SERVICES, INSTANCES } from '@/lib/secondary-aid/grant.rules'
import type { Done } from './decision-screen'
import { SheetFrame } from './sheet-frame'
import { useGapText } from './use-gap-text'
import { type Sheet, useSheetDraft } from './use-sheet-draft'
import { useSigning } from './use-signing'

type GrantSheetProps = {
  found: CaseForDecision
  signatory: { name: string; position: string }
  agreesTo: readonly string[]
  sheet: Sheet<GrantForm>
  onBack: () => void
  onDone: (done: Done) => void
}

/** What the decision to grant says; the provider is chosen afterwards. */
export function GrantSheet(props: GrantSheetProps) {
  const { found, signatory, agreesTo, sheet, onBack, onDone } = props
  const t = useTranslations('secondaryAid.decisions.grant')
  const all = useTranslations('secondaryAid')
  const gapText = useGapText()
  const { id: applicationId, categories } = found
  const form = useForm<GrantForm>({
    resolver: zodResolver(grantFormSchema(categories)),
    defaultValues: sheet.found?.content ?? startingGrant(found, signatory),
    shouldFocusError: false,
  })
  const kept = useSheetDraft(`grant:${applicationId}`, found.lastChange.revision, sheet, form)
  const signing = useSigning<{ number: string }>(async ({ number }) => {
    await kept.discard()
    onDone({ kind: 'GRANT', number, applicationId })
  })
  const { errors, submitCount } = form.formState
  const category = useWatch({ control: form.control, name: 'category' })
  const chosen = categories.find(({ code }) => code === category)
  const submit = form.handleSubmit((draft) =>
    signing.send((submissionId) =>
      grantSecondaryAidAction({ applicationId, submissionId, draft, agreesTo: [...agreesTo] }),
    ),
  )
  const fields = [
    ['category', t('category'), errors.category?.message],
    ['services', t('services'), errors.services?.message],
    ['matter', t('matter'), errors.matter?.message],
    ['instances', t('instances'), errors.instances?.message],
    ['provider.how', t('how'), errors.provider?.how?.message],
    ['signatory.position', t('signatoryPosition'), errors.signatory?.position?.message],
  ] as const
  const errorOf = (name: (typeof fields)[number][0]) => gapText(fields.find(([field]) => field === name)?.[2])
  const error = (name: (typeof fields)[number][0]) => {
    const text = errorOf(name)
    return text === undefined ? {} : { error: text }
  }

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
          {t('sign')}
        </ShortcutButton>
      }
    >
      <ErrorSummary
        attempt={submitCount}
        problems={fields.flatMap(([name, label]) => {
          const text = errorOf(name)
          return text === undefined ? [] : [{ name, label, error: text }]
        })}
      />
      <div className="grid justify-items-start gap-1.5">
        <SelectField
          label={t('category')}
          emptyLabel={t('chooseCategory')}
          options={categories.map(({ code, title }) => ({ value: code, label: title }))}
          {...form.register('category')}
          {...error('category')}
          hint={chosen?.legalBasis}
        />
        {chosen && !chosen.isConfirmed && <NotConfirmed>{t('notConfirmedCategory')}</NotConfirmed>}
      </div>
      <Controller
        control={form.control}
        name="services"
        render={({ field }) => (
          <CheckboxGroup
            label={t('services')}
            name="services"
            options={AID_SERVICES.map((value) => ({ value, label: all(`service.${value}`) }))}
            value={field.value}
            onChange={(values) => field.onChange(values)}
            {...error('services')}
          />
        )}
      />
      <TextArea label={t('matter')} lang="uk" {...form.register('matter')} {...error('matter')} />
      <Controller
        control={form.control}
        name="instances"
        render={({ field }) => (
          <CheckboxGroup
            label={t('instances')}
            name="instances"
            layout="two"
            options={INSTANCES.map((value) => ({ value, label: all(`instance.${value}`) }))}
            value={field.value}
            onChange={(values) => field.onChange(values)}
            {...error('instances')}
          />
        )}
      />
      <TextField label={t('how')} lang="uk" {...form.register('provider.how')} {...error('provider.how')} />
      <TextField label={t('signatoryName')} readOnly {...form.register('signatory.name')} />
      <TextField
        label={t('signatoryPosition')}
        lang="uk"
        {...form.register('signatory.position')}
        {...error('signatory.position')}
      />
    </SheetFrame>
  )
}

function startingGrant(found: CaseForDecision, signatory: GrantForm['signatory']): GrantForm {
  // What stands in the decision is in Ukrainian, whatever the head's own language is.
  const say = createTranslator({ locale: 'uk', messages: uk, namespace: 'decisions' })
  const { content, primaryCategory, categories } = found
  const category = categories.find(({ code }) => code === primaryCategory)
  const goesToCourt = content.court !== '' || content.hearingOn !== null
  return {
    category: category?.code ?? '',
    services: content.servicesWanted.filter((service) => category?.services.includes(service)),
    matter: content.substance,
    instances: goesToCourt ? ['FIRST_INSTANCE'] : [],
    provider: { how: say('grant.howStart') },
    signatory,
  }
}
