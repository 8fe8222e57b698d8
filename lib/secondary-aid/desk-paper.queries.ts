import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { createTranslator } from 'use-intl/core'
import { isRestrictedCard } from '@/lib/clients/restricted-card.queries'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import messages from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import type { PaperKind } from '@/lib/core/issued-papers'
import type { Paper } from '@/lib/core/paper'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { dueOn } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import type { RuleBook } from '@/lib/eligibility/rule-book'
import { currentRuleBook } from '@/lib/eligibility/rule-book.queries'
import { countAidUsage } from './aid-usage.queries'
import type { DeskPaper, DeskPaperRequest } from './application.schema'
import { lackKey, termEventsOf } from './application-events.rules'
import { applicationPaper } from './application-paper.rules'
import { centreOf, paperName, readApplicationRecord } from './application-record.queries'
import {
  type ApplicationRow,
  applicationDay,
  applicationFields,
  contentOf,
  dayOf,
  eventsOf,
  papersOf,
} from './application-row.queries'
import { type Checklist, readChecklist } from './checklist.queries'
import type { ChecklistRow } from './checklist-rows.queries'
import { exceptionsOf } from './decision-check.queries'
import { decisionTerm } from './decision-term.rules'
import { owedPapers } from './exception.rules'
import { incomeSheetPaper } from './income-sheet.rules'
import { incomeSheetOf } from './income-sheet-record.queries'
import { missingPapersPaper } from './missing-papers-paper.rules'
import { choiceOf, missingPapersOf } from './missing-papers-record.queries'
import { proofPaper } from './proof-paper.rules'
import { readProofStanding } from './proof-refusal.queries'
import { receiptPaper } from './receipt-paper.rules'
import { OWN_APPLICATION } from './receiving.rules'

export type FoundPaper = {
  paper: Paper
  kind: PaperKind
  /** Of the file; the number, or what it is as long as there is none. */
  name: string
  by: PlainDate
  isProtected: boolean
  owner: { clientId: string; enquiryId: string | null; subjectUnitId: string }
}
type Refusal = 'applicationNotFound' | 'notReceived' | 'nothingMissing' | 'notExplained' | 'noIncome'

const CONTACTS_HIDDEN = { taxId: '', residence: '', postalAddress: '', phones: '', email: '' }

const KINDS: Record<DeskPaper, PaperKind> = {
  application: 'AID_APPLICATION',
  receipt: 'AID_RECEIPT',
  missing: 'AID_MISSING_PAPERS',
  proof: 'AID_PROOF_EXPLAINED',
  income: 'AID_INCOME_SHEET',
}

/** A paper of an application the viewer may see, as it will be printed; the look is recorded. */
export async function findDeskPaper(
  viewer: Viewer,
  { applicationId, paper, by: asked }: DeskPaperRequest,
  now = new Date(),
): Promise<Result<FoundPaper, Refusal>> {
  const reach = accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication')
  const row = await db.secondaryAidApplication.findFirst({
    where: { AND: [reach, { id: applicationId }] },
    select: applicationFields,
  })
  if (!row) return fail('applicationNotFound')
  const today = todayInKyiv(now)
  const on = applicationDay(row, today)
  const usage = await countAidUsage(db, row.clientId, on)
  const calendar = await currentCalendar()
  // How long missing papers are waited for unless agreed otherwise: a default of the rules.
  const by = asked ?? dueOn('MISSING_DOCS', today, calendar)
  const [checklist, book] = await Promise.all([
    // Official papers are in Ukrainian whoever prints them.
    readChecklist(
      { ...viewer, locale: 'uk' },
      { content: contentOf(row), birthDate: dayOf(row.client.birthDate), papers: papersOf(row), on, usage },
    ),
    currentRuleBook(),
    recordAccess(viewer, 'application', row.id, {
      subjectUnitId: row.client.homeUnitId,
      details: { paper },
    }),
  ])
  const made = await makePaper(paper, { row, checklist, book, calendar, on, by, viewer, now })
  if (!made.ok) return made
  return ok({
    paper: made.value,
    kind: KINDS[paper],
    name: row.number ?? paper,
    by,
    isProtected: row.client.isProtected,
    owner: { clientId: row.clientId, enquiryId: row.enquiryId, subjectUnitId: row.client.homeUnitId },
  })
}

type Given = {
  row: ApplicationRow
  checklist: Checklist | undefined
  book: RuleBook
  calendar: WorkingCalendar
  on: PlainDate
  by: PlainDate
  viewer: Viewer
  now: Date
}

async function makePaper(kind: DeskPaper, given: Given): Promise<Result<Paper, Refusal>> {
  const { row, checklist, book, calendar, on, by, viewer, now } = given
  const say = createTranslator({ locale: 'uk', messages, namespace: 'paper' })
  const centre = centreOf(row)
  switch (kind) {
    case 'application': {
      const content = contentOf(row)
      const category = checklist?.current ?? undefined
      const record = await readApplicationRecord(db, row, { content, category, on })
      const { applicant } = record
      // Of a person who took consent back the card gives no more than its own page does.
      const isClosed = await isRestrictedCard(db, viewer, row.clientId)
      return ok(
        applicationPaper(
          isClosed ? { ...record, applicant: { ...applicant, ...CONTACTS_HIDDEN } } : record,
          say,
        ),
      )
    }
    case 'receipt': {
      if (!row.number) return fail('notReceived')
      const shown = row.papers.filter(({ state }) => state === 'SHOWN')
      return ok(
        receiptPaper(
          {
            number: row.number,
            on,
            firstContactOn: contentOf(row).arrival?.firstContactOn ?? null,
            at: '',
            sheets: shown.reduce((sum, { sheets }) => sum + (sheets ?? 0), 0),
            papers: shown.map(({ doc, sheets }) => ({ name: paperName(doc, book, on), sheets })),
            outstanding: outstandingRows(row, checklist).map(choiceOf),
            term: decisionTerm(termEventsOf(eventsOf(row)), calendar),
            calendar,
            worker: row.executor.name,
            centre,
          },
          say,
        ),
      )
    }
    case 'missing': {
      const papers = await missingPapersOf(viewer, row, outstandingRows(row, checklist), now)
      if (papers.length === 0) return fail('nothingMissing')
      return ok(missingPapersPaper({ number: row.number ?? '', papers, dueOn: by, centre }, say))
    }
    case 'proof': {
      const { explained, wait, closed } = await readProofStanding(viewer, row, todayInKyiv(now))
      if (!explained) return fail('notExplained')
      return ok(
        proofPaper(
          {
            number: row.number ?? '',
            papers: outstandingRows(row, checklist).map(choiceOf),
            explanation: explained.text,
            explainedOn: explained.on,
            offered: explained.offered,
            until: wait?.until ?? null,
            closedOn: closed?.on ?? null,
            centre,
          },
          say,
        ),
      )
    }
    case 'income': {
      const groupReason = contentOf(row).incomeGroup?.reason ?? ''
      const sheet = checklist && incomeSheetOf(checklist, { book, on, countedBy: viewer.name, groupReason })
      if (!sheet) return fail('noIncome')
      return ok(incomeSheetPaper(sheet, { applicationNumber: row.number ?? '', on, centre }, say))
    }
  }
}

/** What the person still owes: a paper in whose place an exception stands is asked for no more (decision 0011). */
function outstandingRows(row: ApplicationRow, checklist: Checklist | undefined): ChecklistRow[] {
  const missing = (checklist?.rows ?? []).filter(
    ({ isMissing, anyOf }) => isMissing && !anyOf.includes(OWN_APPLICATION),
  )
  const keyOf = ({ anyOf }: ChecklistRow) => lackKey(anyOf)
  const owed = owedPapers(missing.map(keyOf), exceptionsOf(row))
  return missing.filter((each) => owed.includes(keyOf(each)))
}
