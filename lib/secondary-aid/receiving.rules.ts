import { ageOn, type PlainDate } from '@/lib/core/plain-date'
import type { AssessmentAnswer } from '@/lib/eligibility/assessment-answer.schema'
import { type APPLICATION_GAPS, type ApplicationRecord, applicationGaps } from './application-record.rules'

/** The paper that is the application itself: it is signed, not brought. */
export const OWN_APPLICATION = 'APPLICATION_BVPD'

/** What of receiving an application only the rules of its day can say. */
export type ReceivingVerdict = {
  /** A paper of a court or another authority begins the aid: nobody applies, nothing is signed (5.3.10). */
  readonly isOrdered: boolean
  readonly isSigned: boolean
  readonly problem: (typeof CATEGORY_PROBLEMS)[number] | null
}

const CATEGORY_PROBLEMS = ['categoryNotInForce', 'figureMissing'] as const
/** Beside those of the application itself, and but for the signature. Texts: `secondaryAid.fieldErrors.*`. */
export const RECEIVING_GAPS = [...CATEGORY_PROBLEMS, 'dayInFuture'] as const

/**
 * What the assessment says of receiving an application made for the category.
 *
 * Rule: one whose category is not in force or switched off on the day is not received for it, and neither is one whose
 * income nobody can judge for want of a subsistence minimum: never by last year's figure.
 */
export function receivingVerdict(
  answer: AssessmentAnswer,
  category: string,
  isFigureMissing: boolean,
): ReceivingVerdict {
  const judged = answer.categories.find(({ code }) => code === category)
  if (!judged) return { isOrdered: false, isSigned: true, problem: isFigureMissing ? 'figureMissing' : null }
  const isOff = judged.criteria.some(({ id, outcome }) => id === 'inForce' && outcome === 'FAILED')
  return {
    isOrdered: !isOff && !judged.criteria.some(({ id }) => id === 'application'),
    isSigned: !judged.missingDocuments.some(({ anyOf }) => anyOf.includes(OWN_APPLICATION)),
    problem: isOff ? 'categoryNotInForce' : null,
  }
}

/** Where a gap belongs on the screen: the name of the field, as the form registered it. */
export type ReceivingGap = {
  code: (typeof APPLICATION_GAPS)[number] | (typeof RECEIVING_GAPS)[number] | 'notSigned'
  field: string
}

const FIELDS: Record<string, string> = {
  'matter.substance': 'substance',
  representative: 'representative.name',
  'signing.signer.name': 'signing.signerName',
  'signing.signer.paper': 'signing.signerPaper',
  loneChild: 'loneChild.service',
  capacity: 'capacity.status',
}

/** What stands in the way of receiving: what the application lacks, days that cannot be, and its signature. */
export function receivingGaps(
  record: ApplicationRecord,
  { isOrdered, isSigned, problem }: ReceivingVerdict,
  today: PlainDate,
): ReceivingGap[] {
  const { applicant, representative, loneChild, ruling, on } = record
  const gaps: ReceivingGap[] = applicationGaps(record).map(({ code, path }) => ({
    code,
    field: FIELDS[path.join('.')] ?? path.join('.'),
  }))
  const add = (code: ReceivingGap['code'], field: string) => {
    if (!gaps.some((gap) => gap.field === field)) gaps.push({ code, field })
  }
  const isTooYoung = applicant.birthDate !== null && ageOn(applicant.birthDate, on) < record.ownApplicationAge
  if (isTooYoung && !representative && !loneChild && !isOrdered)
    add('representativeBasisMissing', 'representative.name')
  if (isOrdered && !(ruling?.number.trim() && ruling.on)) add('rulingMissing', 'ruling.number')
  for (const [field, day] of daysOf(record)) if (day && day > today) add('dayInFuture', field)
  if (problem) add(problem, 'category')
  if (!isSigned) add('notSigned', 'paper-APPLICATION')
  return gaps
}

/** Days of things that have happened already. */
const daysOf = ({ loneChild, ruling, arrival }: ApplicationRecord) =>
  [
    ['loneChild.toldOn', loneChild?.toldOn],
    ['ruling.on', ruling?.on],
    ['arrival.firstContactOn', arrival?.firstContactOn],
    ['arrival.arrivedOn', arrival?.arrivedOn],
  ] as const
