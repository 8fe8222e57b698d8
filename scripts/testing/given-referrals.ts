import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import type { PartnerRecordInput } from '@/lib/partners/partner-record.schema'
import type { ReferralFormInput } from '@/lib/referrals/referral.schema'
import { givenPartner } from './given-partners'
import { type GivenPerson, givenClient, givenVisit } from './givens'

export type GivenReferral = {
  person?: GivenPerson | null
  partner?: Partial<PartnerRecordInput>
  enquiryId?: string | null
  now?: Date
}

/** A referral begun for a person to a partner of the test's own. */
export async function givenDraft(
  viewer: Viewer,
  { person = {}, partner = {}, enquiryId = null, now = new Date() }: GivenReferral = {},
) {
  const { startReferral } = await import('@/lib/referrals/start-referral.commands')
  const { partnerId, record } = await givenPartner(partner)
  const offerId = record.offers[0]?.id ?? ''
  const clientId = person === null || enquiryId ? null : (await givenClient(viewer, person)).clientId
  const started = await startReferral(
    viewer,
    {
      offerId,
      need: 'INCOME_CERTIFICATE',
      enquiryId,
      clientId,
      doc: null,
      followsId: null,
      submissionId: randomUUID(),
    },
    now,
  )
  if (!started.ok) throw new Error(`The referral was not begun: ${started.error}`)
  return { ...started.value, partnerId, offerId, record, clientId }
}

/** What a worker fills in; the data of a person only with what `more` says. */
export function formOf(referralId: string, more: Partial<ReferralFormInput> = {}, expectedRevision = 1) {
  return {
    needWords: 'По довідку про допомогу по безробіттю',
    way: 'LIVE' as const,
    ...more,
    referralId,
    expectedRevision,
    submissionId: randomUUID(),
  }
}

/** The same handed over; live with name and telephone by oral consent unless told otherwise. */
export async function givenHandedOver(
  viewer: Viewer,
  { form = {}, ...more }: GivenReferral & { form?: Partial<ReferralFormInput> } = {},
) {
  const { handOver } = await import('@/lib/referrals/hand-over.commands')
  const { handOverSchema } = await import('@/lib/referrals/referral.schema')
  const draft = await givenDraft(viewer, more)
  const consented = { sharedData: ['NAME', 'PHONE'] as ('NAME' | 'PHONE')[], consentForm: 'ORAL' as const }
  const input = handOverSchema.parse(formOf(draft.referralId, { ...consented, ...form }))
  const handed = await handOver(viewer, input, more.now)
  if (!handed.ok) throw new Error(`The sheet was not handed over: ${handed.error}`)
  return { ...draft, number: handed.value.number }
}

/** The text of the link the partner has now. */
export async function givenLink(referralId: string): Promise<string> {
  const { db } = await import('@/lib/core/db')
  const { signLink } = await import('@/lib/core/link-token')
  const { REFERRAL_LINK } = await import('@/lib/referrals/referral-link.queries')
  const link = await db.partnerLink.findFirstOrThrow({
    where: { referralId, usedAt: null, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return signLink(REFERRAL_LINK, link.id)
}

/** A visit with one issue that another organisation is to help with, saved and still going on. */
export async function givenIssue(viewer: Viewer, clientId: string) {
  const { db } = await import('@/lib/core/db')
  const { saveVisit } = await import('@/lib/enquiries/visit.commands')
  const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
  const visitId = await givenVisit(viewer, clientId)
  const input = saveVisitSchema.parse({
    visitId,
    expectedRevision: 1,
    channel: 'PERSONAL',
    wrapUpNote: '',
    enquiries: [{ clientWords: 'Дитині потрібна родина', helpKind: 'OTHER_BODY', resultCode: 'REFERRED' }],
    ending: 'keep',
    submissionId: randomUUID(),
  })
  const saved = await saveVisit(viewer, input)
  if (!saved.ok) throw new Error(`The visit was not saved: ${saved.error}`)
  const { id: enquiryId } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return { visitId, enquiryId }
}
