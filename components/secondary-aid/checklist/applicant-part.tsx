'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/forms/checkbox'
import { FieldError } from '@/components/forms/field-frame'
import { SelectField } from '@/components/forms/select-field'
import { Link } from '@/components/ui/link'
import { REPRESENTATIVE_BASES } from '@/lib/clients/client-codes.rules'
import { type ApplicationContentInput, SIGNINGS } from '@/lib/secondary-aid/application-content.schema'
import { ArrivalFields } from './arrival-fields'
import { CapacityFields } from './capacity-fields'
import { useChecklistFrame } from './checklist-frame'
import { ContentLine } from './content-fields'
import { LoneChildFields, ServiceLog } from './lone-child-fields'
import { SiblingRows } from './sibling-rows'
import { useGap } from './use-gap'

const CARD_FIELDS = [
  'applicant.name',
  'applicant.birthDate',
  'applicant.residence',
  'applicant.phones',
] as const

/** Who applies and who signs: the person, a representative, somebody at the person’s request; children. */
export function ApplicantPart() {
  const t = useTranslations('secondaryAid.checklist.applicant')
  const { control, setValue } = useFormContext<ApplicationContentInput>()
  const { application } = useChecklistFrame()
  const representative = useWatch({ control, name: 'representative' })
  const loneChild = useWatch({ control, name: 'loneChild' })
  const readOnly = !application.mayEdit
  function represent(isRepresented: boolean) {
    const nobody = { name: '', basis: 'PARENT', paper: '' } as const
    setValue('representative', isRepresented ? nobody : null, { shouldDirty: true })
    setValue('signing.kind', isRepresented ? 'REPRESENTATIVE' : 'SELF', { shouldDirty: true })
  }
  return (
    <section aria-labelledby="applicant-title" className="mb-4 grid gap-3">
      <h2 id="applicant-title" className="border-ink border-b-2 pb-1 text-lg">
        {t('title')}
      </h2>
      {CARD_FIELDS.map((field) => (
        <CardGap key={field} field={field} />
      ))}
      <fieldset disabled={readOnly} className="grid gap-3">
        <Checkbox
          label={t('hasRepresentative')}
          name="hasRepresentative"
          checked={Boolean(representative)}
          onChange={(event) => represent(event.currentTarget.checked)}
        />
        {representative && <RepresentativeFields />}
        <SigningFields />
        <CapacityFields />
        <ArrivalFields />
        <Checkbox
          label={t('loneChild')}
          name="isLoneChild"
          checked={Boolean(loneChild)}
          onChange={(event) =>
            setValue(
              'loneChild',
              event.currentTarget.checked ? { service: '', toldOn: null, safeAdult: '' } : null,
              { shouldDirty: true },
            )
          }
        />
        {loneChild && <LoneChildFields />}
      </fieldset>
      {loneChild && application.content.loneChild && <ServiceLog />}
      {representative && <SiblingRows />}
    </section>
  )
}

/** What the card lacks: it is put right in the card, not here. */
function CardGap({ field }: { field: (typeof CARD_FIELDS)[number] }) {
  const t = useTranslations('secondaryAid.checklist.applicant')
  const { application } = useChecklistFrame()
  const error = useGap(field)
  if (!error) return null
  return (
    <div id={`field-${field}`}>
      <FieldError id={`field-${field}-error`} text={error} />
      <Link href={`/clients/${application.clientId}/edit`}>{t('changeCard')}</Link>
    </div>
  )
}

function RepresentativeFields() {
  const t = useTranslations('secondaryAid.checklist.applicant')
  const bases = useTranslations('clients.codes.representativeBasis')
  const { register } = useFormContext<ApplicationContentInput>()
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <ContentLine name="representative.name" label={t('representativeName')} />
      <SelectField
        label={t('representativeBasis')}
        options={REPRESENTATIVE_BASES.map((basis) => ({ value: basis, label: bases(basis) }))}
        {...register('representative.basis')}
      />
      <ContentLine name="representative.paper" label={t('representativePaper')} />
    </div>
  )
}

function SigningFields() {
  const t = useTranslations('secondaryAid.checklist.applicant')
  const { register, control, formState } = useFormContext<ApplicationContentInput>()
  const { sex } = useChecklistFrame()
  const kind = useWatch({ control, name: 'signing.kind' })
  const isForSomebody = kind === 'CANNOT_READ' || kind === 'CANNOT_SIGN'
  // What stops the saving stays in sight, whoever signs now.
  const isShown = isForSomebody || formState.errors.signing !== undefined
  const kinds = SIGNINGS.map((each) => ({ value: each, label: t(`signing.${each}`, { sex }) }))
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <SelectField label={t('whoSigns')} options={kinds} {...register('signing.kind')} />
      {isShown && (
        <>
          <ContentLine name="signing.reason" label={t('signReason')} />
          <ContentLine name="signing.signerName" label={t('signerName')} />
          <ContentLine name="signing.signerPaper" label={t('signerPaper')} />
          <ContentLine name="signing.reader" label={t('reader')} />
        </>
      )}
    </div>
  )
}
