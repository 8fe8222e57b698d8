import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { StartReferral } from './referral.schema'
import { writeEvent } from './referral-rows.commands'

const startedSchema = z.object({ referralId: z.string() })
type Started = z.output<typeof startedSchema>
type Refusal = 'personNotFound' | 'partnerNotFound' | 'partnerClosed' | 'isTransfer' | 'keyReused'

/**
 * Begins a referral of a person, or of an issue, to one offer of the directory: a draft without a number. A draft of the
 * same worker for the same person, issue and offer is gone on with.
 *
 * Another centre of legal aid is no partner: its enquiries are passed on by a transfer.
 */
export async function startReferral(
  viewer: Viewer,
  { submissionId, ...request }: StartReferral,
  now = new Date(),
): Promise<Result<Started, Refusal>> {
  const operation = { operation: 'startReferral', key: submissionId, request, answer: startedSchema }
  return inTransaction((tx) => once(tx, viewer, operation, () => begin(tx, viewer, request, now)))
}

async function begin(
  tx: Tx,
  viewer: Viewer,
  { offerId, need, enquiryId, clientId, doc, followsId }: Omit<StartReferral, 'submissionId'>,
  now: Date,
): Promise<Result<Started, Exclude<Refusal, 'keyReused'>>> {
  const person = await findPerson(tx, viewer, enquiryId, clientId)
  if (!person) return fail('personNotFound')
  const offer = await tx.partnerOffer.findUnique({
    where: { id: offerId },
    select: { partnerId: true, kind: true, isOpen: true },
  })
  if (!offer) return fail('partnerNotFound')
  if (offer.kind === 'OTHER_LEGAL_AID_CENTRE') return fail('isTransfer')
  if (!offer.isOpen) return fail('partnerClosed')
  const { subjectUnitId, ...about } = person
  const earlier = await tx.referral.findFirst({
    where: {
      state: 'DRAFT',
      staffId: viewer.staffId,
      offerId,
      enquiryId: about.enquiryId,
      clientId: about.clientId,
    },
    select: { id: true },
  })
  if (earlier) return ok({ referralId: earlier.id })
  const { id: referralId } = await tx.referral.create({
    data: {
      ...about,
      unitId: viewer.unit.id,
      staffId: viewer.staffId,
      partnerId: offer.partnerId,
      offerId,
      need,
      doc,
      followsId,
      way: 'LOGGED',
      content: {},
      createdAt: now,
    },
    select: { id: true },
  })
  await writeEvent(tx, referralId, 'START', viewer, now)
  await recordFact(tx, viewer, {
    action: 'create',
    subject: 'referral',
    subjectId: referralId,
    subjectUnitId,
    details: { need },
  })
  return ok({ referralId })
}

/** Whom it is about: the person of an issue the viewer works on, or of a card the viewer may see. */
async function findPerson(tx: Tx, viewer: Viewer, enquiryId: string | null, clientId: string | null) {
  if (enquiryId) {
    const enquiry = await tx.enquiry.findFirst({
      where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Enquiry'), { id: enquiryId }] },
      select: {
        clientId: true,
        topicCode: true,
        unitId: true,
        unit: { select: { placeCode: true } },
        client: { select: { homeUnitId: true } },
      },
    })
    if (!enquiry) return undefined
    return {
      enquiryId,
      clientId: enquiry.clientId,
      topicCode: enquiry.topicCode,
      placeCode: (enquiry.clientId && (await placeOf(tx, enquiry.clientId))) ?? enquiry.unit.placeCode,
      subjectUnitId: enquiry.client?.homeUnitId ?? enquiry.unitId,
    }
  }
  if (!clientId) return undefined
  const client = await tx.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: { homeUnitId: true, homeUnit: { select: { placeCode: true } } },
  })
  if (!client) return undefined
  return {
    enquiryId: null,
    clientId,
    topicCode: null,
    placeCode: (await placeOf(tx, clientId)) ?? client.homeUnit.placeCode,
    subjectUnitId: client.homeUnitId,
  }
}

async function placeOf(tx: Tx, clientId: string): Promise<string | null> {
  const address = await tx.clientAddress.findUnique({
    where: { clientId_purpose: { clientId, purpose: 'ACTUAL' } },
    select: { placeCode: true },
  })
  return address?.placeCode ?? null
}
