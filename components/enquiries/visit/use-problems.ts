'use client'

import { useTranslations } from 'next-intl'
import type { FieldErrors } from 'react-hook-form'
import type { FieldProblem } from '@/components/forms/error-summary'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'

const LABELS = {
  channel: 'foot.channel',
  wrapUpNote: 'summary.note',
  clientWords: 'issue.agreedWording',
  agreedWording: 'issue.agreedWording',
  topicCode: 'issue.topic',
  opposingParty: 'issue.opposingParty',
  stage: 'issue.stage',
  urgencyReason: 'issue.urgencyReason',
  desiredResult: 'issue.desiredResult',
  deadlines: 'deadlines.title',
  papersShown: 'papers.papersShown',
  papersToBring: 'papers.papersToBring',
  helpAnswers: 'help.questions',
  helpKind: 'help.title',
  answerText: 'done.answer',
  legalBasis: 'done.legalBasis',
  resultCode: 'done.result',
  durationMinutes: 'done.minutes',
  nextSteps: 'summary.nextSteps',
  writtenKind: 'written.kind',
  receivedOn: 'written.receivedOn',
  answeredOn: 'written.answeredOn',
  answerWay: 'written.answerWay',
  forwardedTo: 'written.forwardedTo',
  forwardedOn: 'written.forwardedOn',
} as const
type Labelled = keyof typeof LABELS

/** The form's errors as lines of the summary, in the order of the page; each leads to its field. */
export function useProblems(errors: FieldErrors<VisitFormInput>): FieldProblem[] {
  const t = useTranslations('visit')
  const perEnquiry = Array.isArray(errors.enquiries) ? errors.enquiries : []
  const ofVisit = WHOLE.flatMap((name): FieldProblem[] => {
    const error = errors[name]?.message
    return error === undefined ? [] : [{ name, error, label: labelOf(name, t) }]
  })
  const ofIssues = perEnquiry.flatMap((enquiry, place) =>
    enquiry
      ? messagesIn(enquiry, `enquiries.${place}`).map((found) =>
          problemOf(found, t, perEnquiry.length > 1 ? place : undefined),
        )
      : [],
  )
  return [...ofIssues, ...ofVisit]
}

/** What belongs to the visit as a whole, below its issues. */
const WHOLE = ['wrapUpNote', 'channel'] as const
type Found = { name: string; error: string }

function messagesIn(errors: object, path: string): Found[] {
  if ('message' in errors && typeof errors.message === 'string' && !Array.isArray(errors)) {
    return [{ name: path, error: errors.message }]
  }
  return Object.entries(errors).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && key !== 'ref' ? messagesIn(inner, `${path}.${key}`) : [],
  )
}

function problemOf(
  { name, error }: Found,
  t: ReturnType<typeof useTranslations<'visit'>>,
  place: number | undefined,
): FieldProblem {
  const field = name.split('.')[2] ?? ''
  const label = labelOf(field, t)
  return { name, error, label: place === undefined ? label : t('ofIssue', { number: place + 1, label }) }
}

/** What a field of the visit is called on its page. */
export function labelOf(field: string, t: ReturnType<typeof useTranslations<'visit'>>): string {
  return isLabelled(field) ? t(LABELS[field]) : t('issue.title')
}
const isLabelled = (field: string): field is Labelled => Object.hasOwn(LABELS, field)
