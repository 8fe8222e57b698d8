import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import type { TransferFormInput } from '@/lib/oversight/transfer.schema'
import type { acceptTransfer } from '@/lib/oversight/transfer-acceptance.commands'
import type { requestTransfer } from '@/lib/oversight/transfer-request.commands'
import { type GivenPerson, givenClient } from './givens'

/** Two centres of one test: who works in each, and who heads it. */
export type TwoCentres = Record<'desk' | 'head' | 'deskThere' | 'headThere', Viewer>

export async function givenTwoCentres(): Promise<TwoCentres> {
  const { givenStaff, givenUnit } = await import('./givens')
  const [here, there] = [await givenUnit(), await givenUnit('Степанський місцевий центр')]
  return {
    desk: await givenStaff({ role: 'FRONTLINER', unitId: here }),
    head: await givenStaff({ role: 'HEAD', unitId: here, name: 'Ірина Гончар' }),
    deskThere: await givenStaff({ role: 'FRONTLINER', unitId: there, name: 'Олег Мороз' }),
    headThere: await givenStaff({ role: 'HEAD', unitId: there, name: 'Ганна Лис' }),
  }
}

/** A written enquiry that waits for its answer; of a person of its own unless one is told. */
export async function givenLetter(
  viewer: Viewer,
  {
    person = {},
    clientId,
    receivedOn = '2026-11-20',
    now = new Date('2026-11-20T09:00:00Z'),
  }: { person?: GivenPerson; clientId?: string; receivedOn?: string; now?: Date } = {},
): Promise<{ clientId: string; enquiryId: string; visitId: string }> {
  const { recordEnquiry } = await import('@/lib/enquiries/record-enquiry.commands')
  const { recordEnquirySchema } = await import('@/lib/enquiries/visit.schema')
  const { db } = await import('@/lib/core/db')
  const id = clientId ?? (await givenClient(viewer, person)).clientId
  const recorded = await recordEnquiry(
    viewer,
    recordEnquirySchema.parse({
      clientId: id,
      channel: 'POST',
      clientWords: 'Прошу пояснити, як стягнути аліменти.',
      topicCode: 'ALIMONY',
      helpKind: 'CONSULTATION',
      writtenKind: 'QUESTION',
      receivedOn,
      deadlines: [{ title: 'Подати відзив', dueOn: '2026-12-10', isMet: false }],
      submissionId: randomUUID(),
    }),
    now,
  )
  if (!recorded.ok) throw new Error(`The letter was not recorded: ${recorded.error}`)
  const { visitId } = recorded.value
  const enquiry = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return { clientId: id, enquiryId: enquiry.id, visitId }
}

/** What is typed to hand it over. */
export const transferForm = (toUnitId: string, more: Partial<TransferFormInput> = {}): TransferFormInput => ({
  toUnitId,
  reason: 'RESIDENCE',
  note: 'Переїхала до Степані',
  papers: [{ name: 'Лист від 20.11.2026' }],
  clientToldWay: 'PHONE',
  clientToldOn: '2026-11-25',
  ...more,
})

export type Matter = { enquiry: string } | { application: string }

/** Asks for a transfer: a worker proposes it, a head sends it. */
export async function askTransfer(
  viewer: Viewer,
  { matter, to, now, ...more }: { matter: Matter; to: string; now: Date } & Partial<TransferFormInput>,
): ReturnType<typeof requestTransfer> {
  const { requestTransfer } = await import('@/lib/oversight/transfer-request.commands')
  const { requestTransferSchema } = await import('@/lib/oversight/transfer.schema')
  const request = { matter, form: transferForm(to, more), submissionId: randomUUID() }
  return requestTransfer(viewer, requestTransferSchema.parse(request), now)
}

/** A transfer on its way to the other of the two centres. */
export async function givenSent({ head, headThere }: TwoCentres, matter: Matter, now: Date): Promise<string> {
  const answer = await askTransfer(head, { matter, to: headThere.unit.id, now })
  if (!answer.ok) throw new Error(`The transfer was not sent: ${answer.error}`)
  return answer.value.transferId
}

/** It is accepted for that worker, or refused. */
export async function takeTransfer(
  viewer: Viewer,
  transferId: string,
  executorId: string,
  now: Date,
): ReturnType<typeof acceptTransfer> {
  const { acceptTransfer } = await import('@/lib/oversight/transfer-acceptance.commands')
  return acceptTransfer(viewer, { transferId, executorId, submissionId: randomUUID() }, now)
}
