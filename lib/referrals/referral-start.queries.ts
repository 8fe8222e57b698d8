import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { ageOn, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import { type KyivMoment, kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { ISSUERS } from '@/lib/partners/issuers.rules'
import { isNeed, type Need } from '@/lib/partners/needs.rules'
import { findPartnerRecords } from '@/lib/partners/partner.queries'
import { offersThatFit } from '@/lib/partners/partner-search.queries'
import type { OfferWish, PartnerHit } from '@/lib/partners/partner-search.schema'
import { type MandatoryPart, missingForSheet } from './offer-parts.rules'
import type { FindOffers } from './referral.schema'
import { needOfIssue } from './referral-need.rules'

/** A partner that fits, with why, how it stands now, and what its record lacks for a sheet. */
export type FittingOffer = PartnerHit & {
  readonly missing: readonly MandatoryPart[]
  /** Another centre of legal aid: the enquiry is passed on by a transfer, this is none. */
  readonly isTransfer: boolean
}

export type ReferralStart = {
  readonly enquiryId: string | null
  readonly clientId: string | null
  readonly visitId: string | null
  readonly doc: string | null
  readonly followsId: string | null
  readonly need: Need | null
  readonly topicCode: string | null
  readonly placeCode: string | null
  readonly person:
    | { readonly kind: 'named'; readonly name: string }
    | { readonly kind: 'protected' | 'anonymous' }
  readonly moment: KyivMoment
  /** Nobody serves where the person lives: these are around the centre. */
  readonly isAtCentre: boolean
  readonly offers: readonly FittingOffer[]
  readonly elsewhere: readonly FittingOffer[]
}

const clientFields = {
  surname: true,
  givenName: true,
  patronymic: true,
  birthDate: true,
  isProtected: true,
  homeUnitId: true,
  preferredLanguage: true,
  accessibilityNeeds: true,
  homeUnit: { select: { placeCode: true } },
  addresses: { where: { purpose: 'ACTUAL' }, select: { placeCode: true } },
} as const

/**
 * The partners that fit an issue, or a person's missing paper, best first with why: by the need, the topic, where the person
 * lives, what they speak and need, how old they are. The partners this person was sent to in vain before are left out.
 */
export async function findReferralStart(
  viewer: Viewer,
  asked: FindOffers,
  now = new Date(),
): Promise<Result<ReferralStart, 'personNotFound'>> {
  const about = await findAbout(viewer, asked)
  if (!about) return fail('personNotFound')
  const { client, topicCode, linkedProblems, clientWords, unitPlace, enquiryId, clientId, visitId } = about
  if (clientId)
    await recordAccess(viewer, 'clientCard', clientId, {
      subjectUnitId: client?.homeUnitId ?? viewer.unit.id,
      details: { kind: 'referral' },
    })
  const followed = asked.after ? await findFollowed(viewer, asked.after) : undefined
  const need = asked.need ?? followed?.need ?? needOfIssue(linkedProblems, clientWords) ?? null
  const placeCode = client?.addresses[0]?.placeCode ?? client?.homeUnit.placeCode ?? unitPlace
  const kinds = asked.doc && !need ? (ISSUERS[asked.doc] ?? []) : []
  const wish: OfferWish = {
    ...(need ? { need } : {}),
    ...(topicCode ? { topicCodes: withBranch(topicCode) } : {}),
    ...(placeCode ? { placeCode } : {}),
    ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
    ...(client?.birthDate ? { age: ageOn(plainDateOfUtc(client.birthDate), todayInKyiv(now)) } : {}),
  }
  const isAsked = need !== null || kinds.length > 0 || topicCode !== null
  const near = isAsked ? await offersThatFit(viewer, wish, now) : { hits: [], elsewhere: [] }
  // Who lives where nobody helps has come to this centre all the same: those around it come before any farther ones.
  const isAtCentre = near.hits.length === 0 && isAsked && unitPlace !== null && unitPlace !== placeCode
  const found = isAtCentre ? await offersThatFit(viewer, { ...wish, placeCode: unitPlace }, now) : near
  const tried = new Set(followed?.tried ?? [])
  const fresh = (hits: readonly PartnerHit[]) => hits.filter(({ offerId }) => !tried.has(offerId))
  return ok({
    enquiryId,
    clientId,
    visitId,
    doc: asked.doc ?? followed?.doc ?? null,
    followsId: asked.after ?? null,
    need,
    topicCode,
    placeCode: placeCode ?? null,
    person: client
      ? client.isProtected
        ? { kind: 'protected' }
        : {
            kind: 'named',
            name: [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' '),
          }
      : { kind: 'anonymous' },
    isAtCentre,
    moment: kyivMoment(now),
    offers: await asFitting(viewer, fresh(found.hits)),
    elsewhere: await asFitting(viewer, fresh(found.elsewhere)),
  })
}

async function findAbout(viewer: Viewer, { enquiry, client, after }: FindOffers) {
  const followed = after
    ? await db.referral.findFirst({
        where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Referral'), { id: after }] },
        select: { enquiryId: true, clientId: true },
      })
    : null
  const enquiryId = enquiry ?? followed?.enquiryId ?? null
  if (enquiryId) {
    const row = await db.enquiry.findFirst({
      where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Enquiry'), { id: enquiryId }] },
      select: {
        visitId: true,
        clientId: true,
        topicCode: true,
        linkedProblems: true,
        clientWords: true,
        unit: { select: { placeCode: true } },
        client: { select: clientFields },
      },
    })
    if (!row) return undefined
    const { unit, ...rest } = row
    return { ...rest, enquiryId, unitPlace: unit.placeCode }
  }
  const clientId = client ?? followed?.clientId ?? null
  if (!clientId) return undefined
  const row = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: clientFields,
  })
  if (!row) return undefined
  return {
    enquiryId: null,
    visitId: null,
    clientId,
    client: row,
    topicCode: null,
    linkedProblems: [],
    clientWords: '',
    unitPlace: row.homeUnit.placeCode,
  }
}

/** The need of the referral that came to nothing, and all offers tried before it. */
async function findFollowed(viewer: Viewer, id: string) {
  const rows = await db.$queryRaw<{ offerId: string; need: string; doc: string | null; step: number }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, follows_id, offer_id, need, doc, 0 AS step FROM referrals WHERE id = ${id}::uuid
      UNION ALL
      SELECT r.id, r.follows_id, r.offer_id, r.need, r.doc, c.step + 1 FROM referrals r JOIN chain c ON r.id = c.follows_id
      WHERE c.step < 20)
    SELECT offer_id AS "offerId", need, doc, step FROM chain ORDER BY step`
  const mine = await db.referral.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Referral'), { id }] },
    select: { id: true },
  })
  const [first] = rows
  if (!mine || !first) return undefined
  return {
    need: isNeed(first.need) ? first.need : undefined,
    doc: first.doc,
    tried: rows.map(({ offerId }) => offerId),
  }
}

async function asFitting(viewer: Viewer, hits: readonly PartnerHit[]): Promise<readonly FittingOffer[]> {
  const records = await findPartnerRecords(
    viewer,
    hits.map(({ partnerId }) => partnerId),
  )
  return hits.flatMap((hit) => {
    const record = records.get(hit.partnerId)
    return record
      ? [
          {
            ...hit,
            missing: missingForSheet(record, hit.offerId),
            isTransfer: hit.kind === 'OTHER_LEGAL_AID_CENTRE',
          },
        ]
      : []
  })
}

/** A partner helps with a topic, or with all of its branch. */
function withBranch(topicCode: string): string[] {
  const topic = findLegalTopic(topicCode)
  return topic ? [topicCode, topic.branch] : [topicCode]
}
