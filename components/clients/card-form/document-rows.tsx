'use client'

import { useTranslations } from 'next-intl'
import { useController, useFieldArray, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { RepeatableRows } from '@/components/forms/repeatable-rows'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { type CardForm, EMPTY_DOCUMENT } from '@/lib/clients/card-form.schema'
import { DOCUMENT_FORMS_SEEN } from '@/lib/clients/client-codes.rules'
import { guessDocumentKind, IDENTITY_DOCUMENT_KINDS } from '@/lib/clients/identity-document.rules'
import { type CardPath, useCardField } from './card-form-context'
import { useCodeOptions } from './use-code-options'

/** Papers that say who the person is. */
export function DocumentRows() {
  const t = useTranslations('clients.fields')
  const card = useTranslations('card.form')
  const { control, getValues } = useFormContext<CardForm>()
  const { errorOf } = useCardField()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'documents' })
  // Errors inside the rows are shown there.
  const own = fields.length === 0 ? errorOf('documents') : undefined
  return (
    <Fieldset legend={t('documents')} hideLegend id="field-documents" error={own}>
      <RepeatableRows
        rows={fields}
        rowLabel={(place) => card('document', { number: place + 1 })}
        addLabel={card('addDocument')}
        onAdd={() => append(EMPTY_DOCUMENT, { shouldFocus: false })}
        onRemove={(place) => {
          const removed = getValues(`documents.${place}`)
          remove(place)
          return () => insert(place, removed, { shouldFocus: false })
        }}
        renderRow={(_, place) => (
          <DocumentRow place={place} label={card('document', { number: place + 1 })} />
        )}
        most={20}
      />
    </Fieldset>
  )
}

function DocumentRow({ place, label }: { place: number; label: string }) {
  const t = useTranslations('clients.documentFields')
  const card = useTranslations('card.form')
  const options = useCodeOptions()
  const { field } = useCardField()
  const { getFieldState, setValue } = useFormContext<CardForm>()
  const number = field(`documents.${place}.number`)

  // Two letters and six digits are a booklet, nine digits an ID card: the list is set until somebody sets it.
  function takeKind(typed: string) {
    const kind = guessDocumentKind(typed)
    if (kind && !getFieldState(`documents.${place}.kind`).isTouched) setValue(`documents.${place}.kind`, kind)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row, named for screen readers; a fieldset would need a legend each
    <div role="group" aria-label={label} className="grid gap-x-4 gap-y-2 sm:grid-cols-6">
      <div className="sm:col-span-2">
        <SelectField
          label={t('kind')}
          options={options('documentKind', IDENTITY_DOCUMENT_KINDS)}
          {...field(`documents.${place}.kind`)}
        />
      </div>
      <div className="sm:col-span-2">
        <TextField
          label={t('number')}
          {...number}
          onBlur={(event) => {
            takeKind(event.currentTarget.value)
            return number.onBlur(event)
          }}
        />
      </div>
      <div className="sm:col-span-2">
        <SelectField
          label={t('formSeen')}
          emptyLabel={card('onlyNamed')}
          options={options('documentFormSeen', DOCUMENT_FORMS_SEEN)}
          {...field(`documents.${place}.formSeen`)}
        />
      </div>
      <div className="sm:col-span-2">
        <TextField label={t('issuer')} {...field(`documents.${place}.issuer`)} />
      </div>
      <div className="sm:col-span-2">
        <CardDate label={t('issuedOn')} name={`documents.${place}.issuedOn`} />
      </div>
      <div className="sm:col-span-2">
        <CardDate label={t('validTo')} name={`documents.${place}.validTo`} isToCome />
      </div>
    </div>
  )
}

type CardDateProps = { label: string; name: CardPath; isToCome?: boolean; hint?: string }

/** A date field of the card's form. `isToCome`: two typed digits may mean a year ahead. */
export function CardDate({ label, name, isToCome = false, hint }: CardDateProps) {
  const { control } = useFormContext<CardForm>()
  const { errorOf, warningOf } = useCardField()
  const { value, ...field } = useController({ control, name }).field
  const latestYear = new Date().getFullYear() + (isToCome ? 50 : 0)
  return (
    <DateField
      label={label}
      hint={hint}
      {...field}
      value={typeof value === 'string' ? value : ''}
      latestYear={latestYear}
      error={errorOf(name)}
      warning={warningOf(name)}
    />
  )
}
