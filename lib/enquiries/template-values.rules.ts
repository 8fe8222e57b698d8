import { formatPlainDate, isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import type { PlaceholderValues } from './answer-template.rules'
import { WRITTEN_KINDS, writtenTerm } from './written-enquiry.rules'

/** What stands in the form of an issue while an answer is written; dates may be half-typed. */
export type TypedIssue = {
  readonly clientWords?: string | undefined
  readonly agreedWording?: string | undefined
  readonly opposingParty?: string | undefined
  readonly forwardedTo?: string | undefined
  readonly writtenKind?: string | null | undefined
  readonly receivedOn?: string | null | undefined
  readonly deadlines?: readonly { readonly dueOn?: string; readonly isMet?: boolean }[] | undefined
}

/**
 * Values for the fields of a template, from the issue as it is typed now and from what the server knows.
 *
 * The last day is that of the written answer; of a spoken matter, the nearest term that still runs.
 *
 * @param counting.on today in Kyiv
 */
export function templateValues(
  issue: TypedIssue,
  known: PlaceholderValues,
  { on, calendar }: { on: PlainDate; calendar: WorkingCalendar },
): PlaceholderValues {
  const receivedOn = dayOf(issue.receivedOn)
  const dueOn = writtenDueOn(issue, receivedOn, calendar) ?? nearestTerm(issue)
  return {
    ...known,
    today: formatPlainDate(on),
    question: issue.agreedWording?.trim() || issue.clientWords?.trim() || '',
    opposingParty: issue.opposingParty ?? '',
    bodyName: issue.forwardedTo ?? '',
    receivedOn: receivedOn ? formatPlainDate(receivedOn) : '',
    dueOn: dueOn ? formatPlainDate(dueOn) : '',
  }
}

function writtenDueOn(
  { writtenKind }: TypedIssue,
  receivedOn: PlainDate | undefined,
  calendar: WorkingCalendar,
): PlainDate | undefined {
  const kind = WRITTEN_KINDS.find((known) => known === writtenKind)
  return kind && receivedOn ? writtenTerm(kind, receivedOn, calendar).dueOn : undefined
}

function nearestTerm({ deadlines = [] }: TypedIssue): PlainDate | undefined {
  return deadlines
    .flatMap(({ dueOn, isMet }) => (isMet ? [] : (dayOf(dueOn) ?? [])))
    .toSorted()
    .at(0)
}

const dayOf = (typed: string | null | undefined): PlainDate | undefined =>
  typed && isPlainDate(typed) ? typed : undefined

/** An inserted text goes under what is written already, never over it. */
export function withInsertion(written: string, inserted: string): string {
  return written.trim() ? `${written.trimEnd()}\n\n${inserted}` : inserted
}

/**
 * The text with the insertion taken out again. Where the inserted words have been edited since, they stay: what
 * somebody typed is not thrown away by an undo.
 */
export function withoutInsertion(now: string, before: string, inserted: string): string {
  if (now === withInsertion(before, inserted)) return before
  const place = now.lastIndexOf(inserted)
  if (place < 0) return now
  const [head, tail] = [now.slice(0, place).trimEnd(), now.slice(place + inserted.length).trimStart()]
  return [head, tail].filter(Boolean).join('\n\n')
}
