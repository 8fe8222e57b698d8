import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { keepsVisit } from '@/lib/core/access'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { type Channel, mediationState } from './enquiry.rules'
import {
  type EnquiryContent,
  enquiryContentSchema,
  keptChannelSchema,
  keptCountingSchema,
} from './visit.schema'

/** An issue as kept: its content for the form, and what the office knows of it. */
export type KeptEnquiry = {
  id: string
  number: string
  status: string
  toDo: string | null
  dueOn: PlainDate | null
  content: EnquiryContent
}

export type Visit = {
  id: string
  number: string
  clientId: string | null
  isProtected: boolean
  anonymous: { sex: string; ageGroup: string | null } | null
  channel: Channel
  isFirst: boolean
  startedAt: string
  endedAt: string | null
  endReason: string | null
  wrapUpNote: string
  revision: number
  staffName: string
  /** Who saved last. */
  changedBy: string
  /** The visit as a whole is the viewer's; otherwise only the issues shown, which lie with them. */
  keepsWhole: boolean
  /** No issue of the visit is kept from the viewer: they may end it. */
  mayFinish: boolean
  unit: {
    name: string
    shortName: string
    phone: string | null
    address: string | null
    hours: string | null
  }
  enquiries: KeptEnquiry[]
}

const enquiryFields = {
  id: true,
  executorId: true,
  number: true,
  status: true,
  toDo: true,
  dueOn: true,
  clientWords: true,
  agreedWording: true,
  branchCode: true,
  topicCode: true,
  opposingParty: true,
  stage: true,
  desiredResult: true,
  papersShown: true,
  papersToBring: true,
  linkedProblems: true,
  mediation: true,
  urgencyReason: true,
  askedQuestions: true,
  helpAnswers: true,
  helpRecommended: true,
  helpKind: true,
  helpOverrideReason: true,
  answerText: true,
  legalBasis: true,
  resultCode: true,
  durationMinutes: true,
  nextSteps: true,
  writtenKind: true,
  receivedOn: true,
  answeredOn: true,
  answerWay: true,
  forwardedTo: true,
  forwardedOn: true,
  deadlines: { select: { title: true, dueOn: true, counting: true, metAt: true }, orderBy: { dueOn: 'asc' } },
} satisfies Prisma.EnquirySelect

const visitFields = {
  id: true,
  number: true,
  clientId: true,
  anonymous: { select: { sex: true, ageGroup: true } },
  channel: true,
  isFirst: true,
  startedAt: true,
  endedAt: true,
  endReason: true,
  wrapUpNote: true,
  revision: true,
  staffId: true,
  updatedById: true,
  unitId: true,
  staff: { select: { name: true } },
  unit: { select: { name: true, shortName: true, phone: true, address: true, hours: true } },
  client: { select: { homeUnitId: true, isProtected: true } },
  enquiries: { select: enquiryFields, orderBy: { ordinal: 'asc' } },
} satisfies Prisma.VisitSelect

/**
 * Opens a visit the viewer may see, and records that it was seen. Who does not keep it as a whole sees the issues that lie
 * with them and no other.
 */
export async function findVisit(
  viewer: Viewer,
  { visitId }: { visitId: string },
): Promise<Result<Visit, 'visitNotFound'>> {
  const row = await db.visit.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Visit'), { id: visitId }] },
    select: visitFields,
  })
  if (!row) return fail('visitNotFound')
  await recordAccess(viewer, 'visit', row.id, { subjectUnitId: row.client?.homeUnitId ?? row.unitId })
  const { staff, staffId, unitId, updatedById, client, enquiries, ...visit } = row
  const keepsWhole = keepsVisit(viewer.ability, row)
  const shown = keepsWhole ? enquiries : enquiries.filter(({ executorId }) => executorId === viewer.staffId)
  const changer =
    updatedById && updatedById !== staffId
      ? await db.staff.findUnique({ where: { id: updatedById }, select: { name: true } })
      : staff
  return ok({
    ...visit,
    isProtected: client?.isProtected ?? false,
    channel: keptChannelSchema.parse(row.channel),
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    wrapUpNote: row.wrapUpNote ?? '',
    staffName: staff.name,
    changedBy: changer?.name ?? staff.name,
    keepsWhole,
    mayFinish: shown.length === enquiries.length,
    enquiries: shown.map(keptEnquiryOf),
  })
}

type EnquiryRow = Prisma.EnquiryGetPayload<{ select: typeof enquiryFields }>

const dayOf = (date: Date | null): PlainDate | null => date && plainDateOfUtc(date)

function keptEnquiryOf({ id, number, status, toDo, dueOn, deadlines, ...row }: EnquiryRow): KeptEnquiry {
  const content = enquiryContentSchema.parse({
    ...row,
    id,
    opposingParty: row.opposingParty ?? '',
    desiredResult: row.desiredResult ?? '',
    urgencyReason: row.urgencyReason ?? '',
    helpOverrideReason: row.helpOverrideReason ?? '',
    forwardedTo: row.forwardedTo ?? '',
    mediation: mediationState(row.mediation),
    receivedOn: dayOf(row.receivedOn),
    answeredOn: dayOf(row.answeredOn),
    forwardedOn: dayOf(row.forwardedOn),
    deadlines: deadlines.map((deadline) => ({
      title: deadline.title,
      dueOn: plainDateOfUtc(deadline.dueOn),
      counting: keptCountingSchema.parse(deadline.counting),
      isMet: deadline.metAt !== null,
    })),
  })
  return { id, number, status, toDo, dueOn: dayOf(dueOn), content }
}
