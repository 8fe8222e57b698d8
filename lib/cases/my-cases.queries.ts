import 'server-only'
import { type Admission, admissionOf } from '@/lib/core/admission'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { DutyDetails } from './case-duty.schema'
import { type CasePage, type ListPage, PAGE, pageOf, recordLook } from './case-list.queries'
import type { DueListQuestion, DutyPlace, WaitListQuestion } from './case-list.schema'
import { type CasePerson, type ListedCase, personOf } from './case-row.queries'
import {
  type FoundCase,
  type FoundDuty,
  type FoundMandate,
  type FoundWait,
  type Most,
  readMoreDue,
  readMoreWaits,
  readMyCases,
} from './my-cases-rows.queries'

type Named = { readonly person: CasePerson }
type Hearing = {
  readonly court: string
  readonly room: string
  readonly judge: string
  readonly number: string
}
export type DueRow = Omit<FoundDuty, 'details'> &
  Pick<ListedCase, 'number' | 'topicCode'> &
  Named & { readonly hearing: Hearing | null }
export type WaitRow = FoundWait & Pick<ListedCase, 'number'> & Named
export type FreshMandate = Pick<
  FoundMandate,
  'id' | 'number' | 'kind' | 'contactBy' | 'isReplacementAsked' | 'conflict'
> &
  Named & { readonly matter: string; readonly stage: string; readonly hearingOn: string | null }

export type DutyPage<Row> = ListPage<Row, DutyPlace>

/** The first screen of a lawyer. */
export type MyCases = {
  readonly on: PlainDate
  readonly overdue: DutyPage<DueRow>
  /** Today and the next days. */
  readonly coming: DutyPage<DueRow>
  /** `hasMore`: the rest stand among all mandates. */
  readonly fresh: { readonly rows: readonly FreshMandate[]; readonly hasMore: boolean }
  readonly waits: DutyPage<WaitRow>
  readonly open: CasePage
  readonly counts: { readonly open: number; readonly waits: number }
}

/** Rows of each part at first: seldom are there more. */
const MOST: Most = { overdue: 5, coming: 20, waits: 10, fresh: 20 }

/**
 * What a lawyer meets first: what is due, what is new, for whom they wait, and the first open cases. Only one's own mandates,
 * so no other policy is needed; the test compares the two.
 *
 * Each part is a walk along an index as far as it is shown: mandates keep the days of their duties. One statement reads them
 * all, and the look is put on record beside it: that the list was asked for does not hang on how many stand in it.
 *
 * @param page how many cases a page holds, and `most` the other parts; less in tests
 */
export async function listMyCases(
  viewer: Viewer,
  { now = new Date(), page = PAGE, most = MOST, admission = admissionOf(viewer) } = {},
): Promise<{ ok: true; value: MyCases }> {
  const on = todayInKyiv(now)
  const { staffId } = viewer
  const [{ overdue, coming, waits, open, cases, fresh, counts }] = await Promise.all([
    readMyCases({ staffId, on, page, most }),
    recordLook(admission, 'cases'),
  ])
  const withCase = joinedTo(cases)
  return ok({
    on,
    overdue: dutiesOf(overdue, most.overdue, (rows) => withCase(rows, dueOf)),
    coming: dutiesOf(coming, most.coming, (rows) => withCase(rows, dueOf)),
    waits: dutiesOf(waits, most.waits, (rows) => withCase(rows, waitOf)),
    fresh: { rows: fresh.slice(0, most.fresh).map(freshOf), hasMore: fresh.length > most.fresh },
    counts,
    open: pageOf(
      withCase(open, (row, of) => ({ ...of, ...row })),
      page,
    ),
  })
}

const MORE = 30
type Going = { now?: Date; page?: number; admission?: Admission }

/** What is due after a place in one of those lists. */
export async function listMoreDue(
  viewer: Viewer,
  { of, after }: DueListQuestion,
  { now = new Date(), page = MORE, admission = admissionOf(viewer) }: Going = {},
): Promise<{ ok: true; value: DutyPage<DueRow> }> {
  const [{ due, cases }] = await Promise.all([
    readMoreDue({ staffId: viewer.staffId, on: todayInKyiv(now), of, after, most: page }),
    recordLook(admission, 'cases'),
  ])
  return ok(dutiesOf(due, page, (rows) => joinedTo(cases)(rows, dueOf)))
}

/** For whom they wait, after a place in that list. */
export async function listMoreWaits(
  viewer: Viewer,
  { after }: WaitListQuestion,
  { page = MORE, admission = admissionOf(viewer) }: Going = {},
): Promise<{ ok: true; value: DutyPage<WaitRow> }> {
  const [{ waits, cases }] = await Promise.all([
    readMoreWaits({ staffId: viewer.staffId, after, most: page }),
    recordLook(admission, 'cases'),
  ])
  return ok(dutiesOf(waits, page, (rows) => joinedTo(cases)(rows, waitOf)))
}

/** Of one row more than is shown. */
function dutiesOf<Row extends Pick<FoundDuty, 'dutyId' | 'dueOn' | 'dueAt'>, Shown>(
  found: readonly Row[],
  most: number,
  show: (rows: readonly Row[]) => Shown[],
): DutyPage<Shown> {
  const rows = found.slice(0, most)
  const last = found.length > most ? rows.at(-1) : undefined
  return { rows: show(rows), next: last ? { on: last.dueOn, at: last.dueAt, id: last.dutyId } : null }
}

/** Gives each row of a list the case it stands in. */
function joinedTo(cases: readonly FoundCase[]) {
  const byId = new Map(cases.map((row) => [row.id, row]))
  return <T extends { id: string }, Shown>(rows: readonly T[], show: (row: T, of: FoundCase) => Shown) =>
    rows.map((row) => show(row, getCase(byId, row.id)))
}

function getCase(cases: ReadonlyMap<string, FoundCase>, id: string): FoundCase {
  const found = cases.get(id)
  if (!found) throw new Error(`The case ${id} came without its row`)
  return found
}

function dueOf({ details, ...duty }: FoundDuty, of: FoundCase): DueRow {
  const { number, caseNumber, isProtected, topicCode } = of
  return {
    ...duty,
    number,
    person: personOf(of, 'short'),
    topicCode: isProtected ? null : topicCode,
    hearing: details && hearingOf(details, caseNumber),
  }
}

const hearingOf = ({ court, room, judge, courtNumber }: DutyDetails, caseNumber: string): Hearing => ({
  ...{ court, room, judge },
  number: courtNumber || caseNumber,
})

const waitOf = (duty: FoundWait, of: FoundCase): WaitRow => ({
  ...duty,
  number: of.number,
  person: personOf(of, 'short'),
})

function freshOf(row: FoundMandate): FreshMandate {
  const { id, number, kind, contactBy, isReplacementAsked, conflict, isProtected, matter, stage, hearingOn } =
    row
  return {
    ...{ id, number, kind, contactBy, isReplacementAsked, conflict, hearingOn },
    person: personOf(row),
    matter: isProtected ? '' : matter,
    stage: isProtected ? '' : stage,
  }
}
