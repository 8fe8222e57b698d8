'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import type { FieldProblem } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useChecklistFrame } from './checklist-frame'
import { useGapText } from './use-gap'
import { isIncomeHalf, isStatusHalf, useHalfTyped } from './use-half-typed'

const LABELS = {
  substance: 'matter.substance',
  opposingParty: 'matter.opposingParty',
  court: 'matter.court',
  caseNumber: 'matter.caseNumber',
  hearingOn: 'matter.hearing',
  earlierAid: 'matter.earlierAid',
  'representative.name': 'applicant.representativeName',
  'representative.paper': 'applicant.representativePaper',
  'signing.reason': 'applicant.signReason',
  'signing.signerName': 'applicant.signerName',
  'signing.signerPaper': 'applicant.signerPaper',
  'signing.reader': 'applicant.reader',
  'loneChild.service': 'applicant.childrensService',
  'loneChild.toldOn': 'applicant.serviceTold',
  'loneChild.safeAdult': 'applicant.safeAdult',
} as const
const DESK_LABELS = {
  'arrival.firstContactOn': 'arrival.firstContact',
  'arrival.arrivedOn': 'arrival.arrived',
  'capacity.ruling': 'capacity.ruling',
  'ruling.number': 'ruling.number',
  'ruling.on': 'ruling.on',
  'incomeGroup.reason': 'incomeGroup.reason',
} as const

/** Fields with something in them that cannot be saved, in the order of the application. */
export function useInvalidFields(): FieldProblem[] {
  const t = useTranslations('secondaryAid.checklist')
  const td = useTranslations('applicationDesk')
  const { formState } = useFormContext<ApplicationContentInput>()
  function labelOf(name: string): string {
    if (isLabelled(LABELS, name)) return t(LABELS[name])
    return isLabelled(DESK_LABELS, name) ? td(DESK_LABELS[name]) : t('saving.field')
  }
  return messagesOf(formState.errors).map(([name, error]) => ({ name, error, label: labelOf(name) }))
}

/** What the summary lists after a refused attempt: what cannot be saved, what is half typed, and what is missing to receive. */
export function useContentProblems(): FieldProblem[] {
  const t = useTranslations('secondaryAid.checklist')
  const textOf = useGapText()
  const invalid = useInvalidFields()
  const { saving } = useChecklistFrame()
  const half = useHalfProblems(saving.halves)
  const gaps = saving.gaps.map((gap) => ({
    name: gap.field,
    label: t(`gap.${gap.code}`),
    error: textOf(gap),
  }))
  return [...invalid, ...half, ...gaps.filter(({ name }) => !invalid.some((field) => field.name === name))]
}

function useHalfProblems(found: readonly string[]): FieldProblem[] {
  const t = useTranslations('secondaryAid.checklist.income')
  const td = useTranslations('applicationDesk.statusDecision')
  const { halves } = useHalfTyped()
  return found
    .filter((name) => name in halves)
    .map((name) =>
      isStatusHalf(name)
        ? { name, label: td('label'), error: 'noSuchDate' }
        : { name, label: t(isIncomeHalf(name) ? 'title' : 'benefit'), error: t('noSum') },
    )
}

const isLabelled = <Labels extends object>(labels: Labels, name: PropertyKey): name is keyof Labels =>
  Object.hasOwn(labels, name)
