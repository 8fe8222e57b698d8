import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { receiveApplication, saveApplication } from '@/lib/secondary-aid/application.commands'
import { findApplication } from '@/lib/secondary-aid/application.queries'
import { type PaperMarkInput, paperMarkSchema } from '@/lib/secondary-aid/application.schema'
import {
  type ApplicationContentInput,
  applicationContentSchema,
} from '@/lib/secondary-aid/application-content.schema'
import { markPaper } from '@/lib/secondary-aid/application-paper.commands'
import { startApplication } from '@/lib/secondary-aid/start-application.commands'
import { type GivenPerson, givenClient } from './givens'

// Applications as the desk makes them, by its own commands, on a day of 2026.

/** A Monday: ten working days on is 7 December. */
export const monday = new Date('2026-11-23T10:00:00Z')
export const thursday = new Date('2026-11-26T10:00:00Z')

export const address = {
  actualAddress: { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' },
} as const

export async function givenDraft(
  viewer: Viewer,
  content: ApplicationContentInput = {},
  person: GivenPerson = {},
) {
  const { clientId } = await givenClient(viewer, { ...address, ...person })
  const started = await startApplication(
    viewer,
    { clientId, enquiryId: null, submissionId: randomUUID() },
    monday,
  )
  if (!started.ok) throw new Error(started.error)
  const { applicationId } = started.value
  await saveContent(viewer, applicationId, { substance: 'Стягнути аліменти на сина.', ...content })
  return { applicationId, clientId }
}

export async function saveContent(
  viewer: Viewer,
  applicationId: string,
  content: ApplicationContentInput,
  now = monday,
) {
  const { revision } = await rowOf(applicationId)
  const input = {
    applicationId,
    expectedRevision: revision,
    content: applicationContentSchema.parse(content),
    submissionId: randomUUID(),
  }
  return saveApplication(viewer, input, now)
}

export const mark = (viewer: Viewer, applicationId: string, paper: PaperMarkInput, now = monday) =>
  markPaper(viewer, { applicationId, paper: paperMarkSchema.parse(paper), submissionId: randomUUID() }, now)

export async function receive(
  viewer: Viewer,
  applicationId: string,
  category: string,
  { now = monday, submissionId = `${randomUUID()}` } = {},
) {
  const { revision } = await rowOf(applicationId)
  const request = { applicationId, expectedRevision: revision, category, submissionId }
  return receiveApplication(viewer, request, now)
}

/** The identity paper and the application itself, signed. */
export async function sign(viewer: Viewer, applicationId: string, now = monday) {
  await mark(viewer, applicationId, { doc: 'PASSPORT_UA', state: 'SHOWN', number: 'АА 123456' }, now)
  await mark(viewer, applicationId, { doc: 'APPLICATION_BVPD', state: 'SHOWN', form: 'ORIGINAL' }, now)
}

export async function open(viewer: Viewer, applicationId: string, now = monday) {
  const found = await findApplication(viewer, { applicationId }, now)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

export const rowOf = (id: string) =>
  db.secondaryAidApplication.findUniqueOrThrow({
    where: { id },
    select: {
      revision: true,
      number: true,
      state: true,
      primaryCategory: true,
      ruleVersion: true,
      channel: true,
      dueOn: true,
      completeOn: true,
      receivedOn: true,
      firstContactOn: true,
      familyId: true,
      content: true,
      events: { select: { kind: true, reason: true }, orderBy: { id: 'asc' } },
    },
  })
