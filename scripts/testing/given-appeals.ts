import { randomUUID } from 'node:crypto'
import type { doWithAppeal } from '@/lib/appeals/appeal-deed.commands'
import type { AppealFormInput, AppealSource } from '@/lib/appeals/citizen-appeal.schema'
import type { registerAppeal } from '@/lib/appeals/register-appeal.commands'
import type { Viewer } from '@/lib/core/viewer'
import { type GivenPerson, givenClient } from './givens'

type AskedAppeal = { source?: AppealSource; now?: Date } & Partial<AppealFormInput>

/** Enters an appeal; what is not told is a proposal by letter of somebody without a card. */
export async function askAppeal(
  viewer: Viewer,
  { source = {}, now = new Date('2026-11-20T09:00:00Z'), ...form }: AskedAppeal = {},
): ReturnType<typeof registerAppeal> {
  const { registerAppeal } = await import('@/lib/appeals/register-appeal.commands')
  const { registerAppealSchema } = await import('@/lib/appeals/citizen-appeal.schema')
  const typed = {
    receivedOn: '2026-11-20',
    way: 'POST',
    form: 'WRITTEN',
    sender: 'INDIVIDUAL',
    kind: 'PROPOSAL',
    name: 'Савчук Петро Іванович',
    address: 'м. Вербопіль, вул. Лісова, 8',
    substance: 'Прошу поставити лавку біля входу.',
    hasCard: source.client !== undefined || source.enquiry !== undefined,
    ...form,
  }
  return registerAppeal(
    viewer,
    registerAppealSchema.parse({ source, form: typed, submissionId: randomUUID() }),
    now,
  )
}

export async function givenAppeal(viewer: Viewer, asked: AskedAppeal = {}): Promise<string> {
  const answer = await askAppeal(viewer, asked)
  if (!answer.ok) throw new Error(`The appeal was not registered: ${answer.error}`)
  return answer.value.appealId
}

/** Does one thing with it, as typed. */
export async function actOnAppeal(
  viewer: Viewer,
  appealId: string,
  form: Record<string, unknown> & { deed: string },
  now = new Date('2026-11-27T10:00:00Z'),
): ReturnType<typeof doWithAppeal> {
  const { doWithAppeal } = await import('@/lib/appeals/appeal-deed.commands')
  const { doWithAppealSchema } = await import('@/lib/appeals/citizen-appeal.schema')
  return doWithAppeal(viewer, doWithAppealSchema.parse({ appealId, form, submissionId: randomUUID() }), now)
}

/** A visit whose issue is not about legal aid: it leaves the register of citizens' appeals to do. */
export async function givenNotLegalAid(
  viewer: Viewer,
  { person = {}, now = new Date('2026-11-20T09:00:00Z') }: { person?: GivenPerson; now?: Date } = {},
): Promise<{ clientId: string; visitId: string; enquiryId: string }> {
  const { recordEnquiry } = await import('@/lib/enquiries/record-enquiry.commands')
  const { recordEnquirySchema } = await import('@/lib/enquiries/visit.schema')
  const { db } = await import('@/lib/core/db')
  const { clientId } = await givenClient(viewer, person)
  const recorded = await recordEnquiry(
    viewer,
    recordEnquirySchema.parse({
      clientId,
      channel: 'PERSONAL',
      clientWords: 'Працівниця розмовляла зі мною грубо.',
      helpKind: 'NOT_LEGAL_AID',
      topicCode: 'ALIMONY',
      submissionId: randomUUID(),
    }),
    now,
  )
  if (!recorded.ok) throw new Error(`The visit was not recorded: ${recorded.error}`)
  const { visitId } = recorded.value
  const { id } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return { clientId, visitId, enquiryId: id }
}
