'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { FormProvider, useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { ErrorSummary } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { formOfPartner, type PartnerForm } from '@/lib/partners/partner-form.rules'
import { ACCEPTS, BOOKINGS, type PartnerRecord } from '@/lib/partners/partner-record.schema'
import { MOST_OF_NOTE } from '@/lib/partners/record-link.schema'
import { ExceptionRows } from '../form/exception-rows'
import { HoursGrid } from '../form/hours-grid'
import { PhoneRows } from '../form/phone-rows'
import { readForm } from '../form/read-form'
import { TextPair, useProblemOf, useProblemText } from '../form/text-pair'

type CorrectionFormProps = {
  record: PartnerRecord
  pending: boolean
  onSend: (record: PartnerRecord, note: string) => Promise<void>
  onBack: () => void
}
const NOTE = 'noteToCentre'

/** The same record in fewer fields: what a partner knows best of itself. */
export function CorrectionForm({ record, pending, onSend, onBack }: CorrectionFormProps) {
  const t = useTranslations('partnerLink')
  const edit = useTranslations('partnerEdit')
  const problemText = useProblemText()
  const values = useMemo(() => formOfPartner(record, {}), [record])
  const form = useForm<PartnerForm, unknown, PartnerRecord>({
    resolver: readForm,
    values,
    shouldFocusError: false,
  })
  // Beside the form, which is written anew when the record has changed meanwhile.
  const [note, setNote] = useState('')
  const { formState, handleSubmit, register } = form
  const isNoteLong = note.trim().length > MOST_OF_NOTE
  const noteError =
    isNoteLong && formState.submitCount > 0 ? t('noteTooLong', { most: MOST_OF_NOTE }) : undefined
  const problems = [
    ...messagesOf(formState.errors).map(([name, error]) => ({
      name,
      label: edit('fieldAt', { part: name.split('.')[0] ?? '' }),
      error: problemText(error),
    })),
    ...(noteError ? [{ name: NOTE, label: t('note'), error: noteError }] : []),
  ]
  const submit = handleSubmit((corrected) => (isNoteLong ? undefined : onSend(corrected, note)))
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3.5">
        <ErrorSummary problems={problems} attempt={formState.submitCount} />
        <Sheet id="who" title={edit('who')}>
          <div className="grid gap-3">
            <TextPair name="name" label={edit('name')} mark="required" />
            <PhoneRows name="phones" label={edit('phones')} />
            <TextField
              label={edit('email')}
              type="email"
              error={formState.errors.email?.message}
              {...register('email')}
            />
            <TextField
              label={edit('website')}
              hint={edit('websiteHint')}
              error={formState.errors.website?.message}
              {...register('website')}
            />
          </div>
        </Sheet>
        {record.locations.map((location, place) => (
          <Sheet key={location.id} id={`place-${place}`} title={edit('placeNumber', { number: place + 1 })}>
            <div className="grid gap-3">
              <TextPair name={`locations.${place}.street`} label={edit('street')} />
              <TextPair name={`locations.${place}.room`} label={edit('room')} />
            </div>
          </Sheet>
        ))}
        {record.services.map((service, place) => (
          <ServiceFields key={service.id} place={place} record={record} />
        ))}
        <Sheet id="note" title={t('noteTitle')}>
          <TextArea
            label={t('note')}
            name={NOTE}
            hint={t('noteHint')}
            value={note}
            error={noteError}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Sheet>
        <div className="grid gap-2 sm:flex">
          <Button type="submit" variant="primary" pending={pending}>
            {t('send')}
          </Button>
          <Button onClick={onBack}>{t('back')}</Button>
        </div>
      </form>
    </FormProvider>
  )
}

function ServiceFields({ place, record }: { place: number; record: PartnerRecord }) {
  const edit = useTranslations('partnerEdit')
  const preview = useTranslations('partnerSearch.preview')
  const { register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const name = `services.${place}` as const
  const serviceId = record.services[place]?.id
  const offers = record.offers.flatMap((offer, at) => (offer.serviceId === serviceId ? [at] : []))
  return (
    <Sheet id={`service-${place}`} title={record.services[place]?.name.uk}>
      <div className="grid gap-3">
        <TextPair name={`${name}.name`} label={edit('serviceName')} mark="required" />
        <SelectField
          label={edit('accepts')}
          options={ACCEPTS.map((value) => ({ value, label: edit(`acceptsChoice.${value}`) }))}
          {...register(`${name}.accepts`)}
        />
        <SelectField
          label={edit('booking')}
          options={BOOKINGS.map((value) => ({ value, label: preview(`booking.${value}`) }))}
          {...register(`${name}.booking`)}
        />
        <TextPair name={`${name}.bookingHow`} label={edit('bookingHow')} />
        <TextArea
          label={edit('papers')}
          hint={edit('papersHint')}
          error={problem(`${name}.papers`)}
          {...register(`${name}.papers`)}
        />
        {offers.map((at) => (
          <OfferHours key={at} place={at} />
        ))}
      </div>
    </Sheet>
  )
}

function OfferHours({ place }: { place: number }) {
  const edit = useTranslations('partnerEdit')
  const { control, register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const isKnown = useWatch({ control, name: `offers.${place}.isKnown` })
  return (
    <div className="grid gap-3 border-line border-t pt-3">
      <Checkbox
        label={edit('hours.known')}
        error={problem(`offers.${place}.isKnown`)}
        {...register(`offers.${place}.isKnown`)}
      />
      {isKnown && (
        <>
          <HoursGrid place={place} />
          <ExceptionRows place={place} />
        </>
      )}
    </div>
  )
}
