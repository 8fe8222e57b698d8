import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { type CountedTerm, countTerm, deadlineOn } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import type { DayDeadlineId } from '@/lib/deadlines/legal-deadlines'
import { rollForward } from '@/lib/deadlines/working-calendar.rules'

/** What a written enquiry asks for. Labels: `enquiries.writtenKind.*`. */
export const WRITTEN_KINDS = ['QUESTION', 'INFORMATION_ONLY', 'OTHER_BODY'] as const
export type WrittenKind = (typeof WRITTEN_KINDS)[number]

/** How the person wants the answer (F3). Labels: `enquiries.answerWay.*`. */
export const ANSWER_WAYS = ['LETTER', 'E_MAIL', 'TELEPHONE', 'IN_PERSON'] as const

/** Source: Law 3460-VI art. 10 (a court's page): 30 days, 15 for information alone, 5 to forward. */
const deadlineByKind: Record<WrittenKind, DayDeadlineId> = {
  QUESTION: 'BPPD_WRITTEN',
  INFORMATION_ONLY: 'BPPD_INFO_ONLY',
  OTHER_BODY: 'BPPD_FORWARD',
}

/** The term in which a written enquiry has to be answered, or forwarded when another body is competent. */
export function writtenTerm(
  kind: WrittenKind,
  receivedOn: PlainDate,
  calendar: WorkingCalendar,
): CountedTerm {
  return countTerm(deadlineByKind[kind], receivedOn, calendar)
}

/** How long that is, for what came on the day. */
export function writtenTermLength(kind: WrittenKind, on: PlainDate, calendar: WorkingCalendar) {
  return deadlineOn(deadlineByKind[kind], on, calendar).length
}

/** How long there is to find out that it is another body's competence, whatever the kind. */
export function forwardingTerm(receivedOn: PlainDate, calendar: WorkingCalendar): CountedTerm {
  return countTerm('BPPD_FORWARD', receivedOn, calendar)
}

/**
 * The day a letter or e-mail counts as received.
 *
 * Rule: what comes after the working day, or on a day off, is taken on the next working day.
 * Source: a public body's page (deadlines.yaml, `after_hours`).
 */
export function receivedOnDay(
  arrivedOn: PlainDate,
  afterHours: boolean,
  calendar: WorkingCalendar,
): PlainDate {
  return rollForward(afterHours ? addDays(arrivedOn, 1) : arrivedOn, calendar)
}
