'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Disclosure } from '@/components/ui/disclosure'
import { isWorthMediation, LINKED_PROBLEMS, MEDIATION_STATES, STAGES } from '@/lib/enquiries/enquiry.rules'
import { isLegalTopicCode, linkedTopics, topicName } from '@/lib/enquiries/legal-topics.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { DeadlineRows } from './deadline-rows'
import { OpposingPartyLook } from './opposing-party-look'
import { PaperRows } from './paper-rows'
import { Part } from './part'
import { TopicField } from './topic-field'
import { useVisitFrame } from './visit-frame'

/** What the person came with: their words, the wording agreed with them, topic, other side, running terms. */
export function IssuePart({ place, aside }: { place: number; aside?: ReactNode }) {
  const t = useTranslations('visit')
  const te = useTranslations('enquiries')
  const locale = useLocale()
  const { sex } = useVisitFrame()
  const { register, control, formState, setValue } = useFormContext<VisitFormInput>()
  const topicCode = useWatch({ control, name: `enquiries.${place}.topicCode` })
  const errors = formState.errors.enquiries?.[place]
  const name = `enquiries.${place}` as const
  const nearby =
    topicCode && isLegalTopicCode(topicCode)
      ? linkedTopics(topicCode).map((topic) => topicName(topic, locale))
      : []

  return (
    <Part id="issue" title={t('issue.title')} aside={aside}>
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        <TextArea
          label={t('issue.clientWords', { sex })}
          {...register(`${name}.clientWords`)}
          error={errors?.clientWords?.message}
          rows={3}
          autoFocus
        />
        <TextArea
          label={t('issue.agreedWording')}
          {...register(`${name}.agreedWording`)}
          error={errors?.agreedWording?.message}
          rows={3}
        />
        <Controller
          control={control}
          name={`${name}.topicCode`}
          render={({ field: { value, onChange, ref, onBlur }, fieldState }) => (
            <TopicField
              name={`${name}.topicCode`}
              {...{ value: value ?? null, onBlur, ref }}
              onChange={(topic) => {
                onChange(topic?.code ?? null)
                setValue(`${name}.branchCode`, topic?.branch ?? null, { shouldDirty: true })
              }}
              error={fieldState.error?.message}
              hint={nearby.length > 0 ? t('issue.oftenTogether', { topics: nearby.join(', ') }) : undefined}
            />
          )}
        />
        <div>
          <TextField
            label={t('issue.opposingParty')}
            {...register(`${name}.opposingParty`)}
            error={errors?.opposingParty?.message}
          />
          <OpposingPartyLook place={place} />
        </div>
      </div>
      <DeadlineRows place={place} />
      <Disclosure
        summary={t('issue.more')}
        aside={<span className="font-normal text-ink-2 text-sm">{t('issue.moreAside')}</span>}
      >
        <div className="grid gap-3">
          <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
            <SelectField
              label={t('issue.stage')}
              emptyLabel={t('notChosen')}
              options={STAGES.map((stage) => ({ value: stage, label: te(`stage.${stage}`) }))}
              {...register(`${name}.stage`)}
            />
            <SelectField
              label={te('mediation.title')}
              hint={isWorthMediation(topicCode) ? te('mediation.hint') : undefined}
              options={MEDIATION_STATES.map((state) => ({
                value: state,
                label: te(`mediation.state.${state}`),
              }))}
              {...register(`${name}.mediation`)}
            />
          </div>
          <TextArea
            label={t('issue.desiredResult')}
            {...register(`${name}.desiredResult`)}
            error={errors?.desiredResult?.message}
            rows={2}
          />
          <PaperRows place={place} field="papersShown" />
          <Controller
            control={control}
            name={`${name}.linkedProblems`}
            render={({ field }) => (
              <CheckboxGroup
                label={t('issue.linkedProblems')}
                name={field.name}
                layout="two"
                options={LINKED_PROBLEMS.map((problem) => ({
                  value: problem,
                  label: te(`linkedProblem.${problem}`),
                }))}
                value={field.value ?? []}
                onChange={field.onChange}
              />
            )}
          />
          <TextField
            label={t('issue.urgencyReason')}
            hint={t('issue.urgencyHint')}
            {...register(`${name}.urgencyReason`)}
            error={errors?.urgencyReason?.message}
          />
        </div>
      </Disclosure>
    </Part>
  )
}
