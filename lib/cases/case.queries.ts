import 'server-only'
import {
  ACCESSIBILITY_NEEDS,
  INTERPRETERS,
  LANGUAGES,
  type PHONE_OWNERS,
  type SEXES,
} from '@/lib/clients/client-codes.rules'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import { recordAccess } from '@/lib/core/audit'
import { FILE_KINDS, type FileKind } from '@/lib/core/file-kinds'
import { isPlainDate, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { openText } from '@/lib/core/secrets'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { isServed, type ScanState } from '@/lib/secondary-aid/application-file.rules'
import type { MandateState } from '@/lib/secondary-aid/mandate.rules'
import type { MandateContent } from '@/lib/secondary-aid/mandate.schema'
import { mandateStateOf } from '@/lib/secondary-aid/mandate-row.queries'
import { type CaseRecord, caseRecordSchema } from './case.schema'
import type { DocumentState } from './case-document.rules'
import type { DutyKind, DutyState } from './case-duty.rules'
import type { DutyDetails } from './case-duty.schema'
import type { NoteKind } from './case-note.schema'
import { caseSql } from './case-record.queries'
import type { TimeKind } from './case-time.rules'
import { type CourseEntry, sortCourse } from './case-timeline.rules'

export type CaseStep = CaseRecord['steps'][number]
export type CaseDutyView = {
  readonly id: string
  readonly kind: DutyKind
  readonly title: string
  readonly dueOn: PlainDate
  readonly time: string
  readonly details: DutyDetails
  readonly remindDays: readonly number[]
  readonly state: DutyState
  readonly result: string
  readonly revision: number
}
export type CaseNoteView = {
  readonly id: string
  readonly kind: NoteKind
  readonly isPrivate: boolean
  readonly on: PlainDate
  readonly text: string
  readonly by: string
  readonly revision: number
  readonly isOwn: boolean
}
export type CasePaperLine = {
  readonly id: string
  readonly title: string
  readonly state: DocumentState
  readonly filedOn: PlainDate | null
  readonly updatedAt: string
  readonly revision: number
}
export type CaseTimeLine = {
  readonly id: string
  readonly on: PlainDate
  readonly minutes: number
  readonly kind: TimeKind
  readonly note: string
  readonly by: string
}
export type CaseFileLine = {
  readonly id: string
  readonly doc: string
  readonly kind: FileKind
  readonly pages: number
  readonly isServed: boolean
}
/** Of the card: what the lawyer of an accepted mandate needs to reach the person. */
export type CaseClient = {
  readonly id: string
  readonly sex: (typeof SEXES)[number]
  readonly handlingNote: string
  readonly needs: readonly (typeof ACCESSIBILITY_NEEDS)[number][]
  readonly interpreter: (typeof INTERPRETERS)[number] | null
  readonly language: (typeof LANGUAGES)[number]
  readonly phone: {
    readonly e164: string
    readonly shown: string
    readonly owner: (typeof PHONE_OWNERS)[number]
    readonly safeToCall: boolean
    readonly safeFrom: string
    readonly safeTo: string
  } | null
}

/** A case as its page shows it. */
export type CaseView = {
  readonly id: string
  readonly number: string
  readonly state: MandateState
  readonly kind: MandateContent['provider']['kind']
  readonly on: PlainDate
  readonly issuedOn: PlainDate
  readonly contactBy: PlainDate
  readonly content: MandateContent
  readonly isProtected: boolean
  readonly topicCode: string | null
  readonly hearingOn: PlainDate | null
  readonly application: { readonly id: string; readonly number: string }
  /** Absent unless the mandate is accepted. */
  readonly client: CaseClient | null
  readonly isReplacementAsked: boolean
  readonly duties: readonly CaseDutyView[]
  readonly notes: readonly CaseNoteView[]
  readonly papers: readonly CasePaperLine[]
  readonly files: readonly CaseFileLine[]
  readonly time: readonly CaseTimeLine[]
  readonly course: readonly Course[]
}
export type Course = CourseEntry<CaseStep, CaseNoteView, CaseDutyView, CasePaperLine>

/**
 * A case of the viewer's own with all that lies in it, in one statement; the look is recorded. What the card and the
 * application say comes only with a mandate that is accepted, as the policy has it.
 */
export async function findCase(
  viewer: Viewer,
  { mandateId }: { mandateId: string },
  now = new Date(),
): Promise<Result<CaseView, 'caseNotFound'>> {
  const [row] = await runPrepared(caseSql(viewer.staffId, mandateId))
  if (!row) return fail('caseNotFound')
  const record = caseRecordSchema.parse(row)
  await recordAccess(viewer, 'mandate', record.id, { subjectUnitId: record.homeUnitId })
  return ok(viewOf(record, viewer.staffId, now))
}

function viewOf(record: CaseRecord, staffId: string, now: Date): CaseView {
  const { client, duties, papers, steps, grants, hearingOn, application, content } = record
  const notes = record.notes.map(({ sealed, authorId, createdAt, ...note }) => ({
    entry: { at: createdAt },
    note: { ...note, text: openText(Buffer.from(sealed, 'base64')), isOwn: authorId === staffId },
  }))
  const course = sortCourse<Course>([
    ...steps.map((step) => ({ kind: 'step' as const, id: step.id, on: step.on, at: step.at, step })),
    ...grants.map(({ number, on, at }) => ({ kind: 'grant' as const, id: number, on, at, number })),
    ...notes.map(({ entry, note }) => ({
      kind: 'note' as const,
      id: note.id,
      on: note.on,
      at: entry.at,
      note,
    })),
    ...duties.flatMap(({ endedOn, endedAt, ...duty }) =>
      endedOn && endedAt ? [{ kind: 'duty' as const, id: duty.id, on: endedOn, at: endedAt, duty }] : [],
    ),
    ...papers.flatMap((paper) =>
      paper.filedOn
        ? [{ kind: 'paper' as const, id: paper.id, on: paper.filedOn, at: paper.updatedAt, paper }]
        : [],
    ),
  ])
  return {
    id: record.id,
    number: record.number,
    state: mandateStateOf(record),
    kind: record.kind,
    on: todayInKyiv(now),
    issuedOn: record.issuedOn,
    contactBy: record.contactBy,
    content: record.isProtected ? closed(content) : content,
    isProtected: record.isProtected,
    topicCode: record.topicCode,
    hearingOn: hearingOn && isPlainDate(hearingOn) ? hearingOn : null,
    application,
    client: client && clientOf(client),
    isReplacementAsked: record.isReplacementAsked,
    duties: duties.map(({ endedOn: _on, endedAt: _at, ...duty }) => duty),
    notes: notes.map(({ note }) => note),
    papers,
    files: record.files.flatMap(fileOf),
    time: record.time,
    course,
  }
}

/** A person protected since the mandate was issued is protected on every later look too. */
const closed = (content: MandateContent): MandateContent =>
  content.person.isProtected
    ? content
    : {
        ...content,
        person: { ...content.person, isProtected: true },
        draft: { ...content.draft, contact: '' },
      }

function clientOf({
  accessibilityNeeds,
  interpreter,
  language,
  phone,
  ...client
}: NonNullable<CaseRecord['client']>): CaseClient {
  return {
    ...client,
    needs: ACCESSIBILITY_NEEDS.filter((need) => accessibilityNeeds.includes(need)),
    interpreter: INTERPRETERS.find((each) => each === interpreter) ?? null,
    language: LANGUAGES.find((each) => each === language) ?? 'other',
    phone: phone && {
      ...phone,
      shown: formatPhoneDomestic(phone.e164),
      safeFrom: phone.safeFrom ?? '',
      safeTo: phone.safeTo ?? '',
    },
  }
}

function fileOf({ id, doc, kind, pages, scanState }: CaseRecord['files'][number]): CaseFileLine[] {
  const known = FILE_KINDS.find((each) => each === kind)
  return known ? [{ id, doc, kind: known, pages, isServed: isServed({ scanState: scanOf(scanState) }) }] : []
}
const scanOf = (state: string): ScanState =>
  state === 'CLEAN' || state === 'NOT_SCANNED' || state === 'INFECTED' ? state : 'WAITING'
