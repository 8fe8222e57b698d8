import { randomUUID } from 'node:crypto'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import type { ApplicationState } from '@/lib/secondary-aid/application-state.rules'

// Applications as the desk leaves them, written past its commands: tests of decisions need many, in every state.

export type GivenApplication = {
  clientId: string
  /** Whose centre decides it; the worker's own without one. */
  unitId?: string
  state?: ApplicationState
  receivedOn: PlainDate
  dueOn?: PlainDate | null
  content?: ApplicationContentInput
  primaryCategory?: string
  papers?: readonly string[]
  /** A worker's exception: for the whole case, or for one paper. */
  exception?: { reason: string; on: PlainDate; paper?: string }
  events?: readonly { kind: string; on: PlainDate; paper?: string }[]
}

/** A displaced person with a passport and the certificate: entitled by the rules. */
export const ENTITLED = {
  primaryCategory: 'IDP',
  papers: ['PASSPORT_UA', 'IDP_CERT'],
  content: {
    claimedCategories: ['IDP'],
    servicesWanted: ['REPRESENTATION'],
    issueTopics: ['EVICTION'],
    substance: 'Виселення з гуртожитку; позов від 15.07.',
    opposingParty: 'КП «Вербопільжитло»',
    court: 'Вербопільський міський суд',
  },
} as const

export async function givenApplication(worker: Viewer, given: GivenApplication) {
  const { db } = await import('@/lib/core/db')
  const { state = 'UNDER_REVIEW', receivedOn, dueOn = null, exception, papers = [], events = [] } = given
  const on = toUtcMidnight(receivedOn)
  // Tests run beside one another: a count would give two of them the same number.
  const [taken] = await db.$queryRaw<
    { first: number }[]
  >`SELECT take_numbers('given:application', 1) AS first`
  const number = `99-ВД-2026-${String(taken?.first ?? 0).padStart(5, '0')}`
  const row = await db.secondaryAidApplication.create({
    data: {
      id: randomUUID(),
      number,
      clientId: given.clientId,
      unitId: given.unitId ?? worker.unit.id,
      state,
      executorId: worker.staffId,
      receivedOn: on,
      completeOn: dueOn ? on : null,
      dueOn: dueOn && toUtcMidnight(dueOn),
      content: JSON.parse(JSON.stringify(given.content ?? {})),
      primaryCategory: given.primaryCategory ?? null,
      exceptions: exception ? [{ paper: null, ...exception, byId: worker.staffId, agreedById: null }] : [],
      papers: {
        create: papers.map((doc) => ({ doc, receivedOn: on, issuedOn: on, addedById: worker.staffId })),
      },
      events: {
        create: [{ kind: 'SUBMIT_WHOLE', on: receivedOn }, ...events].map((event) => ({
          kind: event.kind,
          on: toUtcMidnight(event.on),
          staffId: worker.staffId,
          details: 'paper' in event && event.paper ? { paper: event.paper } : {},
        })),
      },
    },
    select: { id: true },
  })
  return { applicationId: row.id, number }
}

/** A draft begun from the card, with what is typed already; gives the address of its screen. */
export async function givenDraftScreen(
  viewer: Viewer,
  clientId: string,
  content: ApplicationContentInput = {},
): Promise<string> {
  const { startApplication } = await import('@/lib/secondary-aid/start-application.commands')
  const { db } = await import('@/lib/core/db')
  const { applicationContentSchema } = await import('@/lib/secondary-aid/application-content.schema')
  const started = await startApplication(viewer, { clientId, enquiryId: null, submissionId: randomUUID() })
  if (!started.ok) throw new Error(started.error)
  const { applicationId } = started.value
  await db.secondaryAidApplication.update({
    where: { id: applicationId },
    data: {
      content: applicationContentSchema.parse({ substance: 'Стягнути аліменти на сина.', ...content }),
    },
    select: { id: true },
  })
  return `/secondary-aid/${applicationId}`
}
