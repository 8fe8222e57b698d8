import 'server-only'
import { admissionOf } from '@/lib/core/admission'
import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ok } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { SOON_DAYS } from './case-duty.rules'
import type { DutyDetails } from './case-duty.schema'
import { type CasePage, PAGE, pageOf, recordLook } from './case-list.queries'
import { type CasePerson, type ListedCase, personOf } from './case-row.queries'
import {
  type FoundCase,
  type FoundDuty,
  type FoundMandate,
  type FoundWait,
  readNewCases,
  readOpenCases,
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

/** The first screen of a lawyer. */
export type MyCases = CasePage & {
  readonly on: PlainDate
  readonly due: readonly DueRow[]
  readonly fresh: readonly FreshMandate[]
  readonly waits: readonly WaitRow[]
  readonly counts: { readonly open: number; readonly waits: number }
}

/** What is due within a week is seldom more; the rest is under each case. */
const MOST = { due: 60, others: 20 }

/**
 * What a lawyer meets first: what is due, what is new, for whom they wait, and the first open cases. Only one's own mandates,
 * so no other policy is needed; the test compares the two.
 *
 * Each part is a walk along an index as far as it is shown: mandates keep the days of their duties. Two statements read side
 * by side, and the look is put on record beside them: that the list was asked for does not hang on how many stand in it.
 *
 * @param page how many cases a page holds, and `most` the other parts; less in tests
 */
export async function listMyCases(
  viewer: Viewer,
  { now = new Date(), page = PAGE, most = MOST, admission = admissionOf(viewer) } = {},
): Promise<{ ok: true; value: MyCases }> {
  const on = todayInKyiv(now)
  const { staffId } = viewer
  const [, { due, waits, open, cases }, { fresh, counts }] = await Promise.all([
    recordLook(admission, 'cases'),
    readOpenCases({ staffId, until: addDays(on, SOON_DAYS), page, most }),
    readNewCases({ staffId, most }),
  ])
  const byId = new Map(cases.map((row) => [row.id, row]))
  const withCase = <T extends { id: string }, Shown>(
    rows: readonly T[],
    show: (row: T, of: FoundCase) => Shown,
  ) => rows.map((row) => show(row, getCase(byId, row.id)))
  return ok({
    on,
    due: withCase(due, dueOf),
    waits: withCase(waits, waitOf),
    fresh: fresh.map(freshOf),
    counts,
    ...pageOf(
      withCase(open, (row, of) => ({ ...of, ...row })),
      page,
    ),
  })
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
