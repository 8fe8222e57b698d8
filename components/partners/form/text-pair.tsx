'use client'

import { useTranslations } from 'next-intl'
import { createContext, use } from 'react'
import { get, useFormContext } from 'react-hook-form'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'

/** Whether English texts are written too. */
export const EnglishContext = createContext(false)

type ServiceText =
  | 'name'
  | 'description'
  | 'eligibility'
  | 'bookingHow'
  | 'whatToSay'
  | 'expectedDays'
  | 'otherWay'
  | 'costNote'
type LocationText = 'name' | 'street' | 'room' | 'accessibilityNote' | 'transport'
export type TextName =
  | 'name'
  | 'alternateName'
  | 'description'
  | `services.${number}.${ServiceText}`
  | `locations.${number}.${LocationText}`
  | `offers.${number}.${'hoursNote' | 'note'}`
  | `phones.${number}.note`
  | `contacts.${number}.position`

type TextPairProps = {
  name: TextName
  label: string
  hint?: string
  isLong?: boolean
  mark?: 'required'
}

/** A text in Ukrainian and, when asked for, in English beside it. */
export function TextPair({ name, label, hint, isLong = false, mark }: TextPairProps) {
  const t = useTranslations('partnerEdit')
  const hasEnglish = use(EnglishContext)
  const { register } = useFormContext<PartnerForm>()
  const problem = useProblemOf()
  const Field = isLong ? TextArea : TextField
  const uk = { label, hint, mark, error: problem(`${name}.uk`), ...(isLong && { rows: 2 }) }
  if (!hasEnglish) return <Field {...uk} {...register(`${name}.uk`)} />
  return (
    <div className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
      <Field {...uk} {...register(`${name}.uk`)} />
      <Field
        label={t('inEnglish', { label })}
        lang="en"
        error={problem(`${name}.en`)}
        {...(isLong && { rows: 2 })}
        {...register(`${name}.en`)}
      />
    </div>
  )
}

/** What is wrong with a field, by its name: a key of `fieldErrors`, or a sentence of the form’s own. */
export function useProblemOf(): (name: string) => string | undefined {
  const { formState } = useFormContext<PartnerForm>()
  const problemText = useProblemText()
  return (name) => {
    const found: unknown = get(formState.errors, `${name}.message`)
    return typeof found === 'string' ? problemText(found) : undefined
  }
}

/** The form’s own errors in words; others are keys that fields know. */
export function useProblemText(): (code: string) => string {
  const t = useTranslations('partnerEdit.problems')
  return (code) => (isOwn(code) ? t(code) : code)
}

const OWN = [
  'hoursOverlap',
  'spanEndsBeforeItBegins',
  'endsBeforeItBegins',
  'clockForm',
  'wholeNumber',
  'notANumber',
  'phoneTooFewDigits',
  'phoneTooManyDigits',
  'registryCodeForm',
  'emailForm',
  'webAddressForm',
  'placeCodeForm',
  'chooseOne',
  'required',
  'tooLong',
  'tooMany',
  'noSuchDate',
  'unknownService',
  'unknownLocation',
] as const
const isOwn = (code: string): code is (typeof OWN)[number] => OWN.some((own) => own === code)
