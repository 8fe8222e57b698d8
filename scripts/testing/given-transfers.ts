import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import type { TransferFormInput } from '@/lib/oversight/transfer.schema'
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
