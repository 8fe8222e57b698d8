import 'server-only'
import { createTranslator } from 'use-intl/core'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/deadlines.json'
import { ageOn, type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { deadlineOn } from '@/lib/deadlines/deadline.rules'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { listEligibilityCategories } from '@/lib/eligibility/assessment.queries'
import { countAidUsage, listOpenMandates, type OpenMandate } from './aid-usage.queries'
import { describeExceptions, type StatedException } from './application-aside.queries'
import type { ApplicationContent } from './application-content.schema'
import { listApplicationFiles } from './application-file.queries'
import type { AttachedFile } from './application-file.rules'
import { APPLICATION_STATES, type ApplicationState, moveApplication } from './application-state.rules'
import type { LastChange } from './begun-form.schema'
import {
  applicationFacts,
  type CountedDecision,
  type GrantBar,
  grantBar,
  type TermStep,
  termEventsOf,
  termSteps,
} from './decision-case.rules'
import { type Assessed, assessCase, contentOf } from './decision-check.queries'
import type { CategoryChoice } from './decision-form.schema'
import { type CaseRow, countOf, eventsOf, findCaseRow } from './decision-row.queries'
import { begunSheets, type SheetDrafts } from './decision-sheets.queries'
import { currentGrounds } from './ground.queries'
import { groundsOn } from './ground.rules'
import type { RefusalGroundRow } from './ground-rows.rules'
import { getLastChange } from './last-change.queries'
import type { AppealWay } from './refusal.rules'
import { appealTermText } from './refusal-paper.rules'

/** What the head sees of an application before deciding. */
export type CaseForDecision = {
  readonly id: string
  readonly number: string
  readonly state: ApplicationState
  readonly on: PlainDate
  readonly receivedOn: PlainDate | null
  readonly completeOn: PlainDate | null
  readonly clientId: string
  readonly person: {
    readonly name: string
    readonly age: number | null
    readonly isProtected: boolean
    readonly sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
  }
  readonly executor: string
  readonly content: ApplicationContent
  readonly primaryCategory: string | null
  /** The claimed categories as the rules of the day of the application have them. */
  readonly categories: readonly CategoryChoice[]
  readonly assessed: Assessed
  readonly papers: readonly CasePaper[]
  readonly files: readonly AttachedFile[]
  /** Papers that have files but no mark: taken back, or not shown yet. */
  readonly unmarkedPapers: readonly { readonly doc: string; readonly name: string }[]
  /** Papers the rules still ask for, by the code of the first that would do and the names of all. */
  readonly missingPapers: readonly { readonly doc: string; readonly name: string }[]
  /** The worker's exceptions, each with the names of its paper. */
  readonly exceptions: readonly (StatedException & { readonly paperName: string })[]
  /** Grants to the person in the budget year of the application. */
  readonly grantsThisYear: number
  /** Mandates of the person that still run: how many anywhere, and those the viewer may read. */
  readonly openMandates: { readonly total: number; readonly seen: readonly OpenMandate[] }
  readonly counted: CountedDecision
  readonly steps: readonly TermStep[]
  /** Why it cannot be decided now: a code of `moveProblem`; null when it can. */
  readonly bar: string | null
  /** What bars a grant of the primary category beside that, before the head has agreed to anything. */
  readonly grantBar: GrantBar | null
  readonly superiorCentre: string
  /** Terms of appeal of a refusal of today, in the words of the paper. */
  readonly appealTerms: Readonly<Record<AppealWay, string>>
  /** The grounds a refusal of today may rest on. */
  readonly refusalGrounds: readonly RefusalGroundRow[]
  /** What the viewer has begun to write. */
  readonly drafts: SheetDrafts
  readonly lastChange: LastChange
}

export type CasePaper = {
  readonly doc: string
  readonly name: string
  readonly state: string
  readonly issuedOn: PlainDate | null
  /** The name it bears when it is not the one of the card, and why; without a reason it proves nothing. */
  readonly bearsName: string
  readonly nameReason: string
}

/**
 * One application as the head needs it to decide: what is asked, what is proven, what the rules say of it anew at
 * the day of the application, the exceptions of the worker, earlier aid and how the term was counted. The
 * look is recorded.
 */
export async function findCaseForDecision(
  viewer: Viewer,
  { applicationId }: { applicationId: string },
  now = new Date(),
): Promise<Result<CaseForDecision, 'applicationNotFound'>> {
  const row = await findCaseRow(db, viewer, applicationId)
  const state = APPLICATION_STATES.find((each) => each === row?.state)
  if (!row || !state) return fail('applicationNotFound')
  await recordAccess(viewer, 'application', row.id, { subjectUnitId: row.client.homeUnitId })

  const on = todayInKyiv(now)
  const content = contentOf(row)
  const testDate = row.receivedOn ? plainDateOfUtc(row.receivedOn) : on
  const [usage, catalogue, exceptions, files, drafts, lastChange] = await Promise.all([
    countAidUsage(db, row.clientId, testDate),
    listEligibilityCategories(viewer, { on: testDate }),
    describeExceptions(row),
    listApplicationFiles(viewer, { applicationId: row.id }),
    begunSheets(viewer, row.id),
    getLastChange(row.id),
  ])
  const assessed = await assessCase(viewer, row, content, { testDate, usage })
  const counted = await countOf(row, on)
  const events = termEventsOf(eventsOf(row), testDate)
  const facts = applicationFacts(eventsOf(row), counted, content.loneChild !== null)
  const move = moveApplication(state, 'GRANT', 'HEAD', facts)
  const primaryCategory = row.primaryCategory ?? assessed.answer?.primaryCategory ?? null
  const judged = assessed.answer?.categories.find(({ code }) => code === primaryCategory)
  const missing = judged?.missingDocuments ?? []
  const names = new Map(catalogue.ok ? catalogue.value.documents.map((each) => [each.code, each]) : [])
  const nameOf = (doc: string) => names.get(doc)?.plainName[viewer.locale] ?? doc
  const { surname, givenName, patronymic, birthDate, isProtected, sex } = row.client
  return ok({
    id: row.id,
    number: row.number ?? '',
    state,
    on,
    receivedOn: row.receivedOn && plainDateOfUtc(row.receivedOn),
    completeOn: row.completeOn && plainDateOfUtc(row.completeOn),
    clientId: row.clientId,
    person: {
      name: [surname, givenName, patronymic].filter(Boolean).join(' '),
      age: birthDate ? ageOn(plainDateOfUtc(birthDate), on) : null,
      isProtected,
      sex,
    },
    executor: row.executor.name,
    content,
    primaryCategory,
    categories: await categoriesOf(viewer, row, content, testDate),
    assessed,
    papers: row.papers.map(({ doc, state, issuedOn, bearsName, nameReason }) => ({
      doc,
      name: nameOf(doc),
      state,
      issuedOn: issuedOn && plainDateOfUtc(issuedOn),
      bearsName: bearsName ?? '',
      nameReason: nameReason ?? '',
    })),
    files: files.value,
    unmarkedPapers: [...new Set(files.value.map(({ doc }) => doc))]
      .filter((doc) => !row.papers.some((paper) => paper.doc === doc))
      .map((doc) => ({ doc, name: nameOf(doc) })),
    missingPapers: missing.map(({ anyOf }) => ({
      doc: anyOf[0] ?? '',
      name: anyOf.map(nameOf).join(' / '),
    })),
    exceptions: exceptions.map((each) => ({
      ...each,
      paperName: (each.paper ?? '').split('|').filter(Boolean).map(nameOf).join(' / '),
    })),
    grantsThisYear: usage.grantsThisBudgetYear,
    openMandates: {
      total: usage.openMandates,
      seen: usage.openMandates > 0 ? await listOpenMandates(viewer, row.clientId) : [],
    },
    counted,
    steps: termSteps(events, counted.term),
    bar: move.ok ? null : move.error,
    grantBar:
      grantBar(
        judged?.outcome,
        exceptions.map(({ paper }) => ({ paper, isAgreed: true })),
      ) ?? null,
    superiorCentre: row.unit.parent?.name ?? '',
    appealTerms: await appealTermsOn(on),
    refusalGrounds: groundsOn((await currentGrounds(viewer.rulesMark)).refusal, on),
    drafts,
    lastChange,
  })
}

/**
 * The categories a grant may name, with the title and the norm in the language of the viewer: those claimed, or all
 * when none was.
 */
export async function categoriesOf(
  viewer: Viewer,
  row: Pick<CaseRow, 'primaryCategory'>,
  { claimedCategories }: ApplicationContent,
  on: PlainDate,
): Promise<CategoryChoice[]> {
  const catalogue = await listEligibilityCategories(viewer, { on })
  if (!catalogue.ok) return []
  const wanted = new Set([...claimedCategories, ...(row.primaryCategory ? [row.primaryCategory] : [])])
  return catalogue.value.categories
    .filter(({ code }) => wanted.size === 0 || wanted.has(code))
    .map(({ code, title, legalBasis, services, isVerified }) => ({
      code,
      title: title[viewer.locale],
      legalBasis: legalBasis[viewer.locale],
      services,
      isConfirmed: isVerified,
    }))
}

async function appealTermsOn(on: PlainDate): Promise<CaseForDecision['appealTerms']> {
  const calendar = await currentCalendar()
  const say = createTranslator({ locale: 'uk', messages: uk })
  const said = (id: 'REFUSAL_COURT' | 'COMPLAINT_TIME_BAR') =>
    appealTermText(deadlineOn(id, on, calendar), say)
  return { COURT: said('REFUSAL_COURT'), SUPERIOR_CENTRE: said('COMPLAINT_TIME_BAR') }
}
