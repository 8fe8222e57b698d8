import 'server-only'
import type { PlainDate } from '@/lib/core/plain-date'
import type { TermState } from '@/lib/deadlines/deadline.rules'
import { termOf } from './application.queries'
import { DECISION_KINDS } from './application.schema'
import { stateOf } from './application-row.queries'
import type { ApplicationState } from './application-state.rules'

/** A row of the register. A list may be seen by the wrong eyes: of a protected person it shows neither name nor category. */
export type ListedApplication = {
  id: string
  /** Of the row: an application stands among decisions once for each. */
  key: string
  number: string | null
  state: ApplicationState
  dueOn: PlainDate | null
  term: TermState
  receivedOn: PlainDate | null
  channel: string
  person: { kind: 'named'; name: string; categoryCode: string | null } | { kind: 'protected' }
  executorName: string
  decision: {
    number: string
    kind: DecisionKind
    decidedOn: PlainDate
    deciderName: string
    /** The mandate it ends, if it is about one. */
    mandateId: string | null
  } | null
}
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** A row of the register as it is read: with what a list of a protected person does not show. */
export type ListedRow = {
  id: string
  key: string
  mandateId: string | null
  number: string | null
  state: string
  dueOn: PlainDate | null
  receivedOn: PlainDate | null
  decidedOn: PlainDate | null
  channel: string
  isProtected: boolean
  name: string
  categoryCode: string | null
  executorName: string
  decisionNumber: string | null
  kind: string | null
  deciderName: string | null
}

export function listedOf(row: ListedRow, today: PlainDate): ListedApplication {
  const {
    id,
    key,
    number,
    dueOn,
    receivedOn,
    decidedOn,
    channel,
    executorName,
    decisionNumber,
    deciderName,
    mandateId,
  } = row
  const state = stateOf(row)
  const kind = DECISION_KINDS.find((each) => each === row.kind)
  return {
    id,
    key,
    number,
    state,
    dueOn,
    term: termOf(state, dueOn, today),
    receivedOn,
    channel,
    person: row.isProtected
      ? { kind: 'protected' }
      : { kind: 'named', name: row.name, categoryCode: row.categoryCode },
    executorName,
    decision:
      decisionNumber && kind && decidedOn
        ? { number: decisionNumber, kind, decidedOn, deciderName: deciderName ?? '', mandateId }
        : null,
  }
}
