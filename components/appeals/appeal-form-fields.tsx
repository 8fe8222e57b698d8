'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Sheet } from '@/components/ui/sheet'
import type { AppealStart } from '@/lib/appeals/appeal-source.queries'
import {
  APPEAL_ABOUT,
  APPEAL_FORMS,
  APPEAL_KINDS,
  APPEAL_SENDERS,
  APPEAL_WAYS,
} from '@/lib/appeals/citizen-appeal.rules'
import type { AppealFormInput } from '@/lib/appeals/citizen-appeal.schema'

type AppealFormFieldsProps = {
  start: AppealStart
  /** What the server said of a field. */
  refused: Partial<Record<keyof AppealFormInput, string>>
}

export function AppealFormFields({ start, refused }: AppealFormFieldsProps) {
  const t = useTranslations('appeals')
  const { register, control, formState } = useFormContext<AppealFormInput>()
  const { errors } = formState
  const [sender, kind] = useWatch({ control, name: ['sender', 'kind'] })
  const { client } = start
  return (
    <div className="grid gap-4">
      <Sheet>
        <div className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Controller
              control={control}
              name="receivedOn"
              render={({ field, fieldState }) => (
                <DateField
                  {...field}
                  label={t('new.receivedOn')}
                  hint={t('new.receivedHint')}
                  error={fieldState.error?.message ?? refused.receivedOn}
                />
              )}
            />
            <SelectField
              label={t('new.way')}
              emptyLabel=""
              options={APPEAL_WAYS.map((way) => ({ value: way, label: t(`way.${way}`) }))}
              {...register('way')}
              error={errors.way?.message}
            />
          </div>
          <RadioGroup
            label={t('new.form')}
            layout="row"
            options={APPEAL_FORMS.map((form) => ({ value: form, label: t(`form.${form}`) }))}
            {...register('form')}
            error={errors.form?.message}
          />
          <RadioGroup
            label={t('new.kind')}
            options={APPEAL_KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
            {...register('kind')}
            error={errors.kind?.message}
          />
          <Checkbox label={t('new.isRepeat')} {...register('isRepeat')} />
        </div>
      </Sheet>
      <Sheet>
        <div className="grid gap-4">
          <RadioGroup
            label={t('new.sender')}
            layout="row"
            options={APPEAL_SENDERS.map((each) => ({ value: each, label: t(`sender.${each}`) }))}
            {...register('sender')}
            error={errors.sender?.message}
          />
          {sender === 'ANONYMOUS' && <p className="text-ink-2 text-sm">{t('new.anonymousHint')}</p>}
          {sender !== 'ANONYMOUS' && client && <p>{t('new.ofCard', { name: client.name })}</p>}
          {sender !== 'ANONYMOUS' && !client && (
            <>
              <TextField
                label={t('new.name')}
                hint={sender === 'COLLECTIVE' ? t('new.nameHint') : undefined}
                {...register('name')}
                error={errors.name?.message}
              />
              <TextField
                label={t('new.address')}
                hint={t('new.addressHint')}
                {...register('address')}
                error={errors.address?.message}
              />
              <TextField label={t('new.contact')} {...register('contact')} error={errors.contact?.message} />
            </>
          )}
        </div>
      </Sheet>
      <Sheet>
        <div className="grid gap-4">
          <TextArea
            label={t('new.substance')}
            rows={5}
            {...register('substance')}
            error={errors.substance?.message}
          />
          {kind === 'COMPLAINT' && <AboutWhom start={start} refused={refused} />}
        </div>
      </Sheet>
    </div>
  )
}

/** About whom a complaint is: a worker of the centre, an advocate by the mandate or by name. */
function AboutWhom({ start: { workers, mandates }, refused }: AppealFormFieldsProps) {
  const t = useTranslations('appeals')
  const { register, control, formState } = useFormContext<AppealFormInput>()
  const { errors } = formState
  const [about, mandateId] = useWatch({ control, name: ['about', 'mandateId'] })
  return (
    <>
      <RadioGroup
        label={t('new.about')}
        hint={t('new.aboutHint')}
        options={APPEAL_ABOUT.map((each) => ({ value: each, label: t(`aboutWhom.${each}`) }))}
        {...register('about')}
        error={errors.about?.message}
      />
      {about === 'STAFF' && (
        <SelectField
          label={t('new.aboutStaffId')}
          emptyLabel={t('new.chooseWorker')}
          options={workers.map(({ id, name, position }) => ({
            value: id,
            label: [name, position].filter(Boolean).join(', '),
          }))}
          {...register('aboutStaffId')}
          error={errors.aboutStaffId?.message ?? refused.aboutStaffId}
        />
      )}
      {about && about !== 'NOBODY' && mandates.length > 0 && (
        <SelectField
          label={t('new.mandateId')}
          emptyLabel={t('new.noMandate')}
          options={mandates.map(({ id, number, provider }) => ({
            value: id,
            label: t('new.mandateOption', { number, provider }),
          }))}
          {...register('mandateId')}
          error={errors.mandateId?.message ?? refused.mandateId}
        />
      )}
      {about === 'ADVOCATE' && !mandateId && (
        <TextField label={t('new.aboutName')} {...register('aboutName')} error={errors.aboutName?.message} />
      )}
    </>
  )
}
