import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { takenBackSince } from '@/lib/clients/consent-standing.rules'
import type { db, Tx } from '@/lib/core/db'
import { isPlainDate, type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findLegalTopic, isSensitiveTopic } from '@/lib/enquiries/legal-topics.rules'
import { readPartnerRecord } from '@/lib/partners/partner.queries'
import type { Prisma } from '@/prisma/generated/client'
import type { HandedOver, SheetLocale } from './handoff-sheet.rules'
import { isReferralState, type ReferralState } from './referral.rules'
import { type ReferralContent, referralContentSchema } from './referral.schema'
import { isSensitiveNeed } from './referral-need.rules'
import { SHARED_DATA, type SharedData } from './sharing.rules'

export const referralFields = {
  id: true,
  number: true,
  unitId: true,
  staffId: true,
  clientId: true,
  enquiryId: true,
  partnerId: true,
  offerId: true,
  need: true,
  topicCode: true,
  placeCode: true,
  doc: true,
  locale: true,
  reason: true,
  isUrgent: true,
  way: true,
  state: true,
  stateReason: true,
  content: true,
  handedOver: true,
  sharedData: true,
  consent: true,
  bookedFor: true,
  handedOverAt: true,
  answerDueOn: true,
  remindedAt: true,
  askOn: true,
  askAnswer: true,
  askedAt: true,
  askCount: true,
  followsId: true,
  createdAt: true,
  revision: true,
  unit: {
    select: { code: true, name: true, nameEn: true, address: true, phone: true, hours: true },
  },
  staff: { select: { name: true } },
  client: {
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      isProtected: true,
      homeUnitId: true,
      preferredLanguage: true,
      accessibilityNeeds: true,
      // The person's own, where it is safe to ring: a neighbour's or a shelter's is not theirs to give away.
      phones: {
        where: { owner: 'SELF', safeToCall: true },
        orderBy: { ordinal: 'asc' },
        select: { e164: true, safeFrom: true, safeTo: true },
        take: 1,
      },
      consents: { select: { scopes: true, givenAt: true, withdrawnAt: true } },
    },
  },
  enquiry: { select: { visitId: true, number: true } },
  partner: { select: { name: true, content: true, checkedOn: true, status: true, kind: true } },
} satisfies Prisma.ReferralSelect
export type ReferralRow = Prisma.ReferralGetPayload<{ select: typeof referralFields }>

/** One referral within the viewer's reach. */
export function findReferralRow(
  client: typeof db | Tx,
  viewer: Viewer,
  action: 'read' | 'update' | 'decide',
  id: string,
): Promise<ReferralRow | null> {
  return client.referral.findFirst({
    where: { AND: [accessibleBy(viewer.ability, action).ofType('Referral'), { id }] },
    select: referralFields,
  })
}

/** @throws if what is kept is no state: it was written past the commands */
export function stateOf({ state }: { state: string }): ReferralState {
  if (!isReferralState(state)) throw new Error(`No state of a referral is called ${state}`)
  return state
}

export function contentOf({ content }: Pick<ReferralRow, 'content'>): ReferralContent {
  return referralContentSchema.parse(content)
}

export function sharedDataOf({ sharedData }: Pick<ReferralRow, 'sharedData'>): SharedData[] {
  return SHARED_DATA.filter((each) => sharedData.includes(each))
}

/**
 * When the person took consent back after the sheet was handed over, if data of theirs were to go with it: from then on none
 * do, whatever was agreed before. Undefined while they may.
 */
export function sharingEndedAt({
  client,
  handedOverAt,
  sharedData,
  way,
}: Pick<ReferralRow, 'client' | 'handedOverAt' | 'sharedData' | 'way'>): Date | undefined {
  return client && handedOverAt && way === 'LIVE' && sharedData.length > 0
    ? takenBackSince(client.consents, handedOverAt)
    : undefined
}

/** Home unit of the card, where its head sees who looked; without a card, the unit of the referral. */
export const subjectUnitOf = ({ client, unitId }: Pick<ReferralRow, 'client' | 'unitId'>): string =>
  client?.homeUnitId ?? unitId

/** Whether the sheet may be read by the wrong eyes at home. */
export function isDiscreet({ client, topicCode, need }: Pick<ReferralRow, 'client' | 'topicCode' | 'need'>) {
  const topic = topicCode ? findLegalTopic(topicCode) : undefined
  return (client?.isProtected ?? false) || isSensitiveNeed(need) || (topic ? isSensitiveTopic(topic) : false)
}

/** The language the sheet was handed over in. */
export function sheetLocaleOf({ locale }: Pick<ReferralRow, 'locale'>): SheetLocale {
  return locale === 'en' || locale === 'ru' ? locale : 'uk'
}

const handedOverSchema = z.object({
  record: z.unknown(),
  checkedOn: z
    .string()
    .refine((day): day is PlainDate => isPlainDate(day))
    .nullable(),
  settlement: z.string(),
})

/**
 * The partner as a sheet shows it: as its record is now, so that what was put right since is right on the sheet too; as it
 * was handed over when the record has lost the offer.
 */
export function partnerOf(row: Pick<ReferralRow, 'partner' | 'offerId' | 'handedOver'>): HandedOver {
  const { partner, offerId } = row
  const record = readPartnerRecord(partner.content)
  const checkedOn = partner.checkedOn && plainDateOfUtc(partner.checkedOn)
  const kept = handedOverSchema.safeParse(row.handedOver)
  const settlement = kept.success ? kept.data.settlement : ''
  if (!kept.success || record.offers.some(({ id }) => id === offerId))
    return { record, offerId, checkedOn, settlement }
  return {
    record: readPartnerRecord(kept.data.record),
    offerId,
    checkedOn: kept.data.checkedOn,
    settlement,
  }
}
