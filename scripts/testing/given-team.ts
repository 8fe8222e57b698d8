import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'

export type GivenMatter = {
  topicCode?: string
  helpKind?: string
  isClosed?: boolean
  at?: Date
  answerText?: string
  clientWords?: string
}

/** An enquiry that lies with the worker; straight into the table, since a visit ends what needs no more work. */
export async function givenOpenEnquiry(
  worker: Viewer,
  clientId: string,
  {
    topicCode = 'ALIMONY',
    helpKind = 'CONSULTATION',
    isClosed = false,
    at = new Date('2026-11-19T09:00:00Z'),
    answerText = '',
    clientWords = 'Не платить аліменти',
  }: GivenMatter = {},
): Promise<string> {
  const { db } = await import('@/lib/core/db')
  const { findLegalTopic } = await import('@/lib/enquiries/legal-topics.rules')
  const { id } = await db.enquiry.create({
    data: {
      number: randomUUID(),
      ordinal: 1,
      status: isClosed ? 'CLOSED' : 'IN_WORK',
      ...{
        topicCode,
        branchCode: findLegalTopic(topicCode)?.branch ?? null,
        helpKind,
        answerText,
        clientWords,
      },
      createdAt: at,
      givenAt: at,
      closedAt: isClosed ? at : null,
      unit: { connect: { id: worker.unit.id } },
      executor: { connect: { id: worker.staffId } },
      client: { connect: { id: clientId } },
      visit: {
        create: {
          number: randomUUID(),
          unitId: worker.unit.id,
          staffId: worker.staffId,
          clientId,
          channel: 'PERSONAL',
          isFirst: false,
          startedAt: at,
          endedAt: at,
        },
      },
    },
    select: { id: true },
  })
  return id
}
