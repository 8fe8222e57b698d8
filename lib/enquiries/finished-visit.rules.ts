import {
  type Channel,
  type EnquiryForm,
  type EnquiryStatus,
  type MissingPart,
  missingForAnswer,
  type ToDo,
  toDoFor,
} from './enquiry.rules'
import { findLegalTopic } from './legal-topics.rules'
import type { EnquiryContent } from './visit.schema'

/** What a finished visit still needs, of the issue at this place. Labels: `enquiries.missing.*`. */
export type Missing = { enquiry: number; part: MissingPart | 'writtenKind' | 'receivedOn' | 'forwardedTo' }

/** The end of a visit that only holds a matter taken over from another centre: nobody was spoken to in it yet. */
export const TAKEN_OVER = 'TAKEN_OVER'

/** Whether a visit is still to be finished: one that goes on, or one that holds a matter taken over. */
export function isToFinish({ endReason }: { endReason: string | null }): boolean {
  return endReason === null || endReason === TAKEN_OVER
}

/** The branch of an issue: its topic's, or the one chosen alone. */
export function branchOf({ topicCode, branchCode }: Pick<EnquiryContent, 'topicCode' | 'branchCode'>) {
  return topicCode ? (findLegalTopic(topicCode)?.branch ?? null) : branchCode
}

/** By which channel a contact is a written enquiry, with a term for the answer. */
export function formOf(channel: Channel): EnquiryForm {
  return channel === 'E_MAIL' || channel === 'POST' ? 'WRITTEN' : 'ORAL'
}

/**
 * What keeps a visit from being finished. A written enquiry needs its kind and the day it was received, from
 * which its term runs; its answer may follow later. Kinds of help that later steps complete need no answer here.
 */
export function whatIsMissing(enquiries: readonly EnquiryContent[], channel: Channel): Missing[] {
  return enquiries.flatMap((content, enquiry) =>
    partsMissing(content, formOf(channel)).map((part) => ({ enquiry, part })),
  )
}

function partsMissing(content: EnquiryContent, form: EnquiryForm): Missing['part'][] {
  const missing: Missing['part'][] = [...missingForAnswer({ ...content, branchCode: branchOf(content) })]
  const isAwaited = (form === 'WRITTEN' && !content.answeredOn) || toDoOf(content, form) !== undefined
  const now = isAwaited ? missing.filter((part) => part !== 'answer' && part !== 'result') : missing
  if (form === 'WRITTEN' && !content.writtenKind) now.push('writtenKind')
  if (form === 'WRITTEN' && !content.receivedOn) now.push('receivedOn')
  if (content.forwardedOn && !content.forwardedTo) now.push('forwardedTo')
  return now
}

/** What a later step of the office has to do of an issue, done or not. */
export function toDoOf(
  { helpKind, resultCode }: Pick<EnquiryContent, 'helpKind' | 'resultCode'>,
  form: EnquiryForm,
): ToDo | undefined {
  return helpKind ? toDoFor(helpKind, form, resultCode) : undefined
}

/**
 * Whether another channel would take away the term of a letter that is still to be answered. Whoever corrects a channel
 * chosen by mistake first says that no letter came: takes out its kind or the day it was received.
 */
export function dropsTerm(
  { kept, corrected }: { kept: Channel; corrected: Channel },
  enquiries: readonly Pick<EnquiryContent, 'writtenKind' | 'receivedOn' | 'answeredOn' | 'forwardedOn'>[],
): boolean {
  if (formOf(kept) !== 'WRITTEN' || formOf(corrected) === 'WRITTEN') return false
  return enquiries.some(
    ({ writtenKind, receivedOn, answeredOn, forwardedOn }) =>
      writtenKind && receivedOn && !answeredOn && !forwardedOn,
  )
}

/**
 * Where an issue stands after a saving.
 *
 * @param done what later steps have done already; what was entered in the register of citizens' appeals is answered there
 */
export function statusOf(
  content: EnquiryContent,
  channel: Channel,
  isFinished: boolean,
  done: ReadonlySet<ToDo>,
): EnquiryStatus {
  const form = formOf(channel)
  if (content.forwardedOn) return 'FORWARDED'
  if (!isFinished) return 'REGISTERED'
  const toDo = toDoOf(content, form)
  if (toDo && !done.has(toDo)) return 'IN_WORK'
  if (toDo === 'CITIZEN_APPEAL') return 'CLOSED'
  return form === 'WRITTEN' && !content.answeredOn ? 'IN_WORK' : 'CLOSED'
}

/** Statuses in which nothing is left to do in this office. */
export function isDone(status: EnquiryStatus): boolean {
  return status === 'CLOSED' || status === 'FORWARDED'
}
