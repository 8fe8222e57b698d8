import type { Locale } from '@/lib/core/i18n/locale'
import { comparePlainDates, type PlainDate } from '@/lib/core/plain-date'
import { type EnquiryForm, type HelpKind, type ResultCode, toDoFor } from './enquiry.rules'
import { findLegalTopic, isSensitiveTopic, topicName } from './legal-topics.rules'

/** The free line of the legal-aid system. Source: partners.md, row 1 (public page). */
export const LEGAL_AID_LINE = '0 800 213 103'

/** One issue as it was recorded in the visit. */
export type WrapUpIssue = {
  readonly number: string
  readonly topicCode?: string | null
  readonly agreedWording: string
  readonly clientWords: string
  readonly form: EnquiryForm
  readonly helpKind?: HelpKind | null
  readonly resultCode?: ResultCode | null
  readonly answerText: string
  readonly nextSteps: readonly {
    readonly text: string
    readonly who: 'CLIENT' | 'CENTRE'
    readonly onDate?: PlainDate | null
  }[]
  readonly deadlines: readonly {
    readonly title: string
    readonly dueOn: PlainDate
    readonly isMet: boolean
  }[]
  readonly papers?: readonly string[]
  readonly forwardedTo?: string | null
  /** Last day of the answer to a written enquiry. */
  readonly answerDueOn?: PlainDate | null
  readonly answeredOn?: PlainDate | null
}

export type WrapUpRecord = {
  readonly locale: Locale
  readonly number: string
  readonly issuedOn: PlainDate
  /** A protected person's sheet may be read at home by the wrong eyes. */
  readonly isProtected: boolean
  readonly centre: {
    readonly name: string
    readonly address: string
    readonly phone: string
    readonly hours: string
  }
  /** Left out where the office hides its workers' names. */
  readonly worker?: { readonly name: string; readonly position: string }
  readonly issues: readonly WrapUpIssue[]
  readonly note: string
  readonly whereTo: readonly WhereTo[]
  readonly nextVisit?: { readonly on: PlainDate; readonly time?: string } | null
}

/** Where to go: a body with all that is needed to get in (handbook 1.3.1.1). */
export type WhereTo = {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly hours: string
  readonly person?: string
}

/** A step in the worker's words, or one the product knows by itself (`enquiries.wrapUp.ownStep.*`). */
export type WrapUpStep = (
  | { readonly text: string }
  | {
      readonly ownStep:
        | 'SECONDARY_AID_APPLICATION'
        | 'HAND_OFF'
        | 'FORWARDING'
        | 'CITIZEN_APPEAL'
        | 'WRITTEN_ANSWER'
    }
) & { readonly by?: PlainDate }

export type WrapUpSection = {
  readonly number: string
  /** Topic, question and answer are left out on a discreet sheet. */
  readonly topic?: string
  readonly question?: string
  readonly answer?: string
  readonly clientSteps: readonly WrapUpStep[]
  readonly centreSteps: readonly WrapUpStep[]
  readonly terms: readonly { readonly title: string; readonly dueOn: PlainDate; readonly isPassed: boolean }[]
  readonly papers: readonly string[]
  readonly forwardedTo?: string
}

/** What the client takes home: no name on it, only the number of the visit. */
export type WrapUpSheet = {
  readonly locale: Locale
  readonly number: string
  readonly issuedOn: PlainDate
  /** The screen warns the worker: this sheet says as little as it can. */
  readonly isDiscreet: boolean
  readonly sections: readonly WrapUpSection[]
  readonly whereTo: readonly WhereTo[]
  readonly note?: string
  readonly nextVisit?: { readonly on: PlainDate; readonly time?: string }
  readonly centre: WrapUpRecord['centre']
  readonly worker?: WrapUpRecord['worker']
  readonly hotline: string
}

/**
 * The sheet of a visit, from what was recorded in it.
 *
 * Rules: steps and terms go by day, undated steps after dated ones; empty and doubled lines are left out; a term that
 * has been met is not printed, one that has passed is marked. A protected person's or a sensitive matter's sheet
 * carries neither topic nor question nor answer, because others may read it at home (requirements N6).
 */
export function wrapUpSheet(record: WrapUpRecord): WrapUpSheet {
  const { locale, number, issuedOn, centre, worker, note, whereTo, nextVisit } = record
  const discreet = record.isProtected || record.issues.some(({ topicCode }) => isSensitiveCode(topicCode))
  return {
    locale,
    number,
    issuedOn,
    isDiscreet: discreet,
    sections: record.issues.map((issue) => sectionOf(issue, record, discreet)),
    // The name of a body tells the matter.
    whereTo: discreet ? [] : whereTo.filter(({ name }) => name.trim()),
    note: discreet ? undefined : told(note),
    nextVisit: nextVisit ?? undefined,
    centre,
    worker,
    hotline: LEGAL_AID_LINE,
  }
}

function sectionOf(issue: WrapUpIssue, { locale, issuedOn }: WrapUpRecord, discreet: boolean): WrapUpSection {
  const topic = issue.topicCode ? findLegalTopic(issue.topicCode) : undefined
  const steps = (who: 'CLIENT' | 'CENTRE') =>
    issue.nextSteps
      .filter((step) => step.who === who)
      .map(({ text, onDate }): WrapUpStep & { text: string } => ({
        text: text.trim(),
        by: onDate ?? undefined,
      }))
      .filter(({ text }, place, all) => text && all.findIndex((other) => other.text === text) === place)
  return {
    number: issue.number,
    topic: topic && !discreet ? topicName(topic, locale) : undefined,
    question: discreet ? undefined : (told(issue.agreedWording) ?? told(issue.clientWords)),
    answer: discreet ? undefined : told(issue.answerText),
    clientSteps: steps('CLIENT').toSorted(byDay),
    centreSteps: [...steps('CENTRE'), ...ownSteps(issue)].toSorted(byDay),
    terms: issue.deadlines
      .filter(({ isMet }) => !isMet)
      .toSorted((a, b) => comparePlainDates(a.dueOn, b.dueOn))
      .map(({ title, dueOn }) => ({ title, dueOn, isPassed: dueOn < issuedOn })),
    papers: [...new Set((issue.papers ?? []).map((paper) => paper.trim()).filter(Boolean))],
    forwardedTo: told(issue.forwardedTo ?? ''),
  }
}

/** What the centre has promised by the choice of help itself. */
function ownSteps(issue: WrapUpIssue): readonly WrapUpStep[] {
  const toDo = issue.helpKind ? toDoFor(issue.helpKind, issue.form, issue.resultCode ?? null) : undefined
  const isAwaited = issue.form === 'WRITTEN' && !issue.answeredOn && !issue.forwardedTo
  return [
    ...(toDo && !(toDo === 'FORWARDING' && issue.forwardedTo) ? [{ ownStep: toDo }] : []),
    ...(isAwaited && !toDo
      ? [{ ownStep: 'WRITTEN_ANSWER' as const, by: issue.answerDueOn ?? undefined }]
      : []),
  ]
}

function byDay(a: WrapUpStep, b: WrapUpStep): number {
  if (a.by && b.by) return comparePlainDates(a.by, b.by)
  return a.by ? -1 : b.by ? 1 : 0
}

function isSensitiveCode(topicCode?: string | null): boolean {
  const topic = topicCode ? findLegalTopic(topicCode) : undefined
  return topic ? isSensitiveTopic(topic) : false
}

function told(text: string): string | undefined {
  return text.trim() || undefined
}
