'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { useTermLength } from '@/components/deadlines/use-term-length'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { isConfirmed } from '@/lib/core/confidence'
import type { AidService } from '@/lib/secondary-aid/grant.rules'
import type { TypedMandate } from '@/lib/secondary-aid/mandate.schema'
import type { MandateStart } from '@/lib/secondary-aid/mandate-start.queries'
import type { ProviderKind } from '@/lib/secondary-aid/provider.schema'
import { DayField } from './day-field'
import type { ErrorAt } from './use-mandate-texts'

const LINES = ['body', 'caseNumber', 'stage', 'interpreter'] as const

/** The label of a field by its name. */
export function useMandateLabel(): (name: string) => string {
  const t = useTranslations('mandates.word.label')
  const known = [...LINES, ...OTHERS] as const
  return (name) => {
    const found = known.find((each) => each === name)
    return found ? t(found) : name
  }
}
const OTHERS = [
  'matter',
  'services',
  'contact',
  'contactBy',
  'marks',
  'lawyerName',
  'lawyerPosition',
  'powersPaper',
  'validTo',
  'signatoryPosition',
] as const

type WordFieldsProps = {
  kind: ProviderKind
  isProtected: boolean
  grantedServices: readonly AidService[]
  contactRule: MandateStart['contactRule']
  errorAt: ErrorAt
}

/** What of a mandate or an order the head words. */
export function WordFields({ kind, isProtected, grantedServices, contactRule, errorAt }: WordFieldsProps) {
  const t = useTranslations('mandates.word')
  const services = useTranslations('secondaryAid.service')
  const { register, control } = useFormContext<TypedMandate>()
  return (
    <div className="grid gap-3.5" lang="uk">
      {kind === 'STAFF_LAWYER' && (
        <>
          <TextField
            label={t('label.lawyerPosition')}
            hint={t('dativeHint')}
            {...register('lawyerPosition')}
            {...errorAt('lawyerPosition')}
          />
          <TextField label={t('label.lawyerName')} {...register('lawyerName')} {...errorAt('lawyerName')} />
        </>
      )}
      <TextArea label={t('label.matter')} {...register('matter')} {...errorAt('matter')} />
      <Controller
        control={control}
        name="services"
        render={({ field }) => (
          <CheckboxGroup
            label={t('label.services')}
            name={field.name}
            options={grantedServices.map((value) => ({ value, label: services(value) }))}
            value={field.value}
            onChange={field.onChange}
            {...errorAt('services')}
          />
        )}
      />
      {LINES.map((name) => (
        <TextField key={name} label={t(`label.${name}`)} {...register(name)} {...errorAt(name)} />
      ))}
      <TextField
        label={t(isProtected ? 'safeContact' : 'label.contact')}
        {...(isProtected ? { hint: t('safeContactHint') } : {})}
        {...register('contact')}
        {...errorAt('contact')}
      />
      <div className="grid justify-items-start gap-1">
        <DayField<TypedMandate> name="contactBy" label={t('label.contactBy')} errorAt={errorAt} />
        <ContactRule rule={contactRule} />
      </div>
      <TextArea label={t('label.marks')} hint={t('marksHint')} {...register('marks')} {...errorAt('marks')} />
      {kind === 'STAFF_LAWYER' && (
        <>
          <TextField
            label={t('label.powersPaper')}
            {...register('powersPaper')}
            {...errorAt('powersPaper')}
          />
          <DayField<TypedMandate> name="validTo" label={t('label.validTo')} errorAt={errorAt} />
        </>
      )}
      <TextField
        label={t('label.signatoryPosition')}
        {...register('signatoryPosition')}
        {...errorAt('signatoryPosition')}
      />
    </div>
  )
}

/** How many days there are for the first contact, and by what. */
function ContactRule({ rule }: { rule: MandateStart['contactRule'] }) {
  const t = useTranslations('mandates.word')
  const lengthWords = useTermLength()
  const locale = useLocale()
  const text = t('contactByRule', { length: lengthWords(rule.length), basis: rule.legalBasis[locale] })
  return isConfirmed(rule.confidence) ? (
    <p className="text-ink-2 text-sm">{text}</p>
  ) : (
    <NotConfirmed>{text}</NotConfirmed>
  )
}
