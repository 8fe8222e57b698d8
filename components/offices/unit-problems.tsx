'use client'

import { useTranslations } from 'next-intl'
import type { FieldErrors } from 'react-hook-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { problemsOf } from './form-problems'
import type { UnitFieldValues } from './unit-fields'
import { useFaultText } from './use-fault-text'

/** What has to be corrected in a unit's form, on top of it. */
export function UnitProblems({ errors, attempt }: { errors: FieldErrors<UnitFieldValues>; attempt: number }) {
  const t = useTranslations('offices.units')
  const textOf = useFaultText('offices')
  const labels = {
    kind: t('kind'),
    code: t('code'),
    name: t('name'),
    shortName: t('shortName'),
    nameEn: t('nameEn'),
    phone: t('phone'),
    email: t('email'),
    address: t('address'),
    hours: t('hours'),
    coordinates: t('coordinates'),
  }
  return <ErrorSummary problems={problemsOf(errors, labels, textOf)} attempt={attempt} />
}
